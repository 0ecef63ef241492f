import SurveyModel
import SurveyStatistics

/// A listed conflict, resolved in its publication and held against arithmetic.
struct ConflictFinding {
    let conflict: Conflict
    /// Where each of its values is printed.
    let places: [Place]
    /// For each value, what is wrong with how the conflict tells it again; nil where it is as printed.
    let mistold: [String?]
    /// Its values and readings, all at once, as numbers about unknowns.
    let sums: PrintedSums
    /// The same without what is one of several readings.
    let certain: PrintedSums
    /// Each reading by itself.
    let readings: [ReadingFinding]
    private let unknowns: ConflictUnknowns

    init(_ conflict: Conflict, in publication: Publication) throws(VerificationError) {
        var places: [Place] = []
        var mistold: [String?] = []
        for value in conflict.values {
            let place = try Self.place(of: value.reference, value.unit, in: conflict, publication)
            places.append(place)
            mistold.append(Self.mistold(value, conflict.id, publication, place))
        }
        for order in conflict.orders { _ = try Self.place(of: .claim(order.claim), nil, in: conflict, publication) }
        self.conflict = conflict
        self.places = places
        self.mistold = mistold
        unknowns = ConflictUnknowns(conflict)
        let fixed = conflict.values.filter { $0.reading == nil }
        sums = unknowns.sums(conflict, values: conflict.values, orders: conflict.orders)
        certain = unknowns.sums(conflict, values: fixed, orders: [])
        guard !sums.isUndecided, !certain.isUndecided else { throw .tooManyPossibilities(in: conflict.id) }
        readings = try Self.readings(conflict, unknowns, fixed, certain)
    }

    private static func readings(
        _ conflict: Conflict, _ unknowns: ConflictUnknowns, _ fixed: [Conflict.Value], _ certain: PrintedSums
    ) throws(VerificationError) -> [ReadingFinding] {
        var readings: [ReadingFinding] = []
        for value in conflict.values {
            guard let reading = value.reading else { continue }
            let sums = unknowns.sums(conflict, values: fixed + [value], orders: [])
            guard !sums.isUndecided else { throw .tooManyPossibilities(in: conflict.id) }
            readings.append(
                ReadingFinding(
                    value, named: name(value.reference, isShort: true), reading: reading, with: sums, unknowns.names))
        }
        for order in conflict.orders {
            let sums = unknowns.sums(conflict, values: fixed, orders: [order])
            guard !sums.isUndecided else { throw .tooManyPossibilities(in: conflict.id) }
            readings.append(ReadingFinding(order, certain: certain, with: sums, unknowns.names))
        }
        return readings
    }

    /// Whether arithmetic confirms it.
    var isConfirmed: Bool { sums.solution == nil }

    /// Whether it is confirmed and tells every value as it is printed.
    var explains: Bool { isConfirmed && mistold.allSatisfy { $0 == nil } }

    /// The indices of the values that it may explain: readings where it has any, and otherwise all.
    var explainable: [Int] {
        readings.isEmpty
            ? Array(places.indices) : places.indices.filter { conflict.values[$0].reading != nil }
    }

    /// How many of those must give way for the others to stand; 0 where that is not enough.
    var leastToGiveWay: Int { sums.leastToGiveWay(among: explainable) ?? 0 }

    /// Whether a value may be a percent of so many; of unknowns, where they can add up to it.
    func isPossible(base: Int, of value: Conflict.Value) -> Bool {
        value.whole.isEmpty ? base == value.base : certain.allows(base, at: unknowns.places(value.whole))
    }

    /// Whether the values at all these places are certain and cannot stand together.
    func excludes(_ places: [Place]) -> Bool { certain.solution == nil && places.allSatisfy(self.places.contains) }

    /// The arithmetic in words.
    var arithmetic: String { Arithmetic(sums, names: names, unknowns: unknowns.names).description }

    /// What its values are called: cells by their row alone where all stand in one column.
    private var names: [String] {
        let columns = conflict.values.compactMap { value -> [String]? in
            if case .cell(let exhibit, _, let column) = value.reference { [exhibit, column] } else { nil }
        }
        let isOneColumn = columns.count > 1 && Set(columns).count == 1
        return conflict.values.map { value in
            if isOneColumn, case .cell(_, let row, _) = value.reference { row } else { Self.name(value.reference) }
        }
    }

    private static func name(_ reference: Conflict.Value.Reference, isShort: Bool = false) -> String {
        switch reference {
        case .cell(let exhibit, let row, let column): "\(exhibit) \(row)/\(column)"
        case .claim(let id): isShort ? id : "claim \(id)"
        }
    }

    private static func place(
        of reference: Conflict.Value.Reference, _ unit: PrintedUnit?, in conflict: Conflict, _ publication: Publication
    ) throws(VerificationError) -> Place {
        switch reference {
        case .claim(let id):
            if let index = publication.claims.firstIndex(where: { $0.id == id }) { return .claim(index) }
        case .cell(let exhibit, let row, let column):
            if let index = publication.exhibits.firstIndex(where: { $0.key == exhibit }),
                let cell = publication.exhibits[index].cells.firstIndex(where: {
                    $0.row == row && $0.column == column && $0.unit == unit
                })
            {
                return .cell(exhibit: index, cell)
            }
        }
        throw .noReference(name(reference), in: conflict.id)
    }

    private static func mistold(
        _ value: Conflict.Value, _ id: String, _ publication: Publication, _ place: Place
    ) -> String? {
        let (printed, unit, base) = publication.printed(at: place)
        // What a share is a share of stands with the claim only where the text prints it.
        let sameBase = base == nil || base == value.base
        if printed == value.printed, unit == value.unit, sameBase { return nil }
        let told = value.base.map { "\(value.printed) of \($0)" } ?? "\(value.printed)"
        let here = (printed.map(\.description) ?? "nothing") + (base.map { " of \($0)" } ?? "")
        return "conflict '\(id)' tells it again as \(told), and \(here) is printed"
    }
}
