import SQLiteKit
import SurveyModel

/// The respondents that a wave has before an import, beside those of the table that takes their place.
struct TablePrior {
    /// In order of number: the id, the number, and where in the table the respondent is; nil where not.
    private(set) var people: [(id: Int, number: Int, place: Int?)] = []
    /// How many are in both and are not described alike.
    private(set) var moved = 0
    private let hasSameUnits: Bool
    private let count: Int

    /// Reads those of the wave with an id.
    init(_ wave: Int, key: String, _ table: AnswerTable, _ session: WriteSession) throws(RepositoryError) {
        count = table.count
        hasSameUnits = try SQLiteRespondentRepository(session).units(of: key) == table.units
        let anonymous = try session.first(
            "SELECT count(*) FROM respondent WHERE wave = ? AND source_id IS NULL", [.int(wave)]
        ) { row throws(DatabaseError) in try row.int(0) }
        var places: [String: Int]?
        if anonymous == 0, let ids = table.sourceIDs {
            places = Dictionary(ids.enumerated().map { ($1, $0) }) { first, _ in first }
        }
        try session.forEach(
            """
            SELECT r.id, r.number, u.key, r.weight, r.stratum, r.cluster, r.source_id
            FROM respondent AS r JOIN unit AS u ON u.id = r.unit WHERE r.wave = ? ORDER BY r.number
            """, [.int(wave)]
        ) { row throws(DatabaseError) in
            let number = try row.int(1)
            let old = Respondent(
                number: number, unit: try row.text(2), weight: try row.double(3), stratum: try row.optionalText(4),
                cluster: try row.optionalText(5), sourceID: try row.optionalText(6))
            var place = number <= table.count ? number - 1 : nil
            if let places { place = old.sourceID.flatMap { places[$0] } }
            people.append((try row.int(0), number, place))
            if let place, table.respondent(place) != old { moved += 1 }
        }
    }

    /// How many are not in the table.
    var removed: Int { people.count { $0.place == nil } }
    /// How many of the table are new.
    var added: Int { count - people.count + removed }
    /// Whether the table has the same respondents and units, described alike.
    var isSame: Bool { hasSameUnits && moved == 0 && added == 0 && removed == 0 }

    /// The ids by place in the table: those who stay keep theirs, and new ones come after `last`.
    func ids(after last: Int) -> [Int64] {
        var ids = [Int64](repeating: 0, count: count)
        for person in people {
            if let place = person.place { ids[place] = Int64(person.id) }
        }
        var next = Int64(last)
        for place in ids.indices where ids[place] == 0 {
            next += 1
            ids[place] = next
        }
        return ids
    }
}
