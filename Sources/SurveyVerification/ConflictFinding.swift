import SurveyModel
import SurveyStatistics

/// A listed conflict, resolved in its publication and held against arithmetic.
struct ConflictFinding {
    let conflict: Conflict
    /// Where each of its values is printed.
    let places: [Place]
    /// For each value, what is wrong with how the conflict tells it again; nil where it is as printed.
    let mistold: [String?]
    /// Its values as numbers about unknowns.
    let sums: PrintedSums

    init(_ conflict: Conflict, in publication: Publication) throws(VerificationError) {
        var places: [Place] = []
        var mistold: [String?] = []
        for value in conflict.values {
            let place = try Self.place(of: value, in: conflict, publication)
            places.append(place)
            mistold.append(Self.mistold(value, conflict.id, publication, place))
        }
        let names = conflict.values.flatMap(\.unknowns).reduce(into: [String]()) { names, name in
            if !names.contains(name) { names.append(name) }
        }
        self.conflict = conflict
        self.places = places
        self.mistold = mistold
        sums = PrintedSums(
            values: conflict.values.map { value in
                PrintedSum(
                    digits: value.printed.digits, scale: value.printed.scale, base: value.base,
                    unknowns: names.indices.filter { value.unknowns.contains(names[$0]) })
            },
            unknowns: names.count, total: conflict.total)
        guard !sums.isUndecided else { throw .tooManyPossibilities(in: conflict.id) }
    }

    /// Whether arithmetic confirms it.
    var isConfirmed: Bool { sums.solution == nil }

    /// Whether it is confirmed and tells every value as it is printed.
    var explains: Bool { isConfirmed && mistold.allSatisfy { $0 == nil } }

    /// Whether all these places are among its values.
    func contains(_ places: [Place]) -> Bool { places.allSatisfy(self.places.contains) }

    /// The arithmetic in words.
    var arithmetic: String { Arithmetic(sums, names: names).description }

    /// What its values are called: cells by their row alone where all stand in one column.
    private var names: [String] {
        let columns = conflict.values.compactMap { value -> [String]? in
            if case .cell(let exhibit, _, let column) = value.reference { [exhibit, column] } else { nil }
        }
        let isOneColumn = columns.count > 1 && Set(columns).count == 1
        return conflict.values.map { value in
            if isOneColumn, case .cell(_, let row, _) = value.reference { row } else { Self.name(value) }
        }
    }

    private static func name(_ value: Conflict.Value) -> String {
        switch value.reference {
        case .cell(let exhibit, let row, let column): "\(exhibit) \(row)/\(column)"
        case .claim(let id): "claim \(id)"
        }
    }

    private static func place(
        of value: Conflict.Value, in conflict: Conflict, _ publication: Publication
    ) throws(VerificationError) -> Place {
        switch value.reference {
        case .claim(let id):
            if let index = publication.claims.firstIndex(where: { $0.id == id }) { return .claim(index) }
        case .cell(let exhibit, let row, let column):
            if let index = publication.exhibits.firstIndex(where: { $0.key == exhibit }),
                let cell = publication.exhibits[index].cells.firstIndex(where: {
                    $0.row == row && $0.column == column && $0.unit == value.unit
                })
            {
                return .cell(exhibit: index, cell)
            }
        }
        throw .noReference(name(value), in: conflict.id)
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
