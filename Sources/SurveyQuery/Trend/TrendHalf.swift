import SQLiteKit
import SurveyModel
import SurveyRepository

/// The respondents of one point of a trend: who they are under a design, and in which categories.
struct TrendHalf {
    /// Somebody who answered anything.
    struct Person {
        /// The place in the answer columns.
        let place: Int
        let weight: Double
        let stratum: String
        let cluster: String
        /// The municipality of the boundary year, where the unit is one.
        let home: String?
    }

    let sides: [TableSide]
    let people: [Person]
    private let row: SideMembership
    private let column: SideMembership?
    private let isCounted: [Bool]

    init(
        _ engine: CrossTabEngine, _ table: CrossTab, use: DesignUse, boundary: Int
    ) throws(QueryError) {
        let context = try engine.context(wave: table.wave.key, boundary: boundary)
        sides = try engine.sides(of: table.request, context)
        let wave = table.wave.key
        row = try SideMembership(sides[0], store: engine.store, wave: wave)
        column = sides.count > 1 ? try SideMembership(sides[1], store: engine.store, wave: wave) : nil
        let tally = ColumnTally(store: engine.store, context: context, isStopped: { engine.isStopped })
        let selection = try tally.selection(table.request.filters, count: row.count)
        let flags = [row.countedFlags] + (column.map { [$0.countedFlags] } ?? [])
        isCounted = (0..<row.count).map { place in
            flags.allSatisfy { $0[place] } && selection.map { $0[place] == 1 } ?? true
        }
        people = try Self.people(
            engine, table.wave, use: use, isWeighted: table.weight == .wave, boundary: boundary)
    }

    /// For a respondent: 1 in the row's category, 0 not, nil where not counted or not in the column's category.
    func isIn(_ person: Person, row category: Int, column other: Int?) -> Int? {
        guard isCounted.indices.contains(person.place), isCounted[person.place] else { return nil }
        if let other, let column, !column.isIn(person.place, other) { return nil }
        return row.isIn(person.place, category) ? 1 : 0
    }

    private static func people(
        _ engine: CrossTabEngine, _ wave: Wave, use: DesignUse, isWeighted: Bool, boundary: Int
    ) throws(QueryError) -> [Person] {
        let isFull = use == .full
        let rows: [(place: Int, weight: Double, stratum: String, cluster: String?, unit: String, code: String?)]
        do {
            rows = try engine.database.connection.query(
                """
                SELECT r.number, r.weight, coalesce(r.stratum, ''), r.cluster, u.key, u.municipality
                FROM wave AS w JOIN respondent AS r ON r.wave = w.id JOIN unit AS u ON u.id = r.unit
                WHERE w.key = ? AND NOT EXISTS (
                    SELECT 1 FROM answer AS a WHERE a.respondent = r.id AND a.option = -8
                        AND a.question = (SELECT id FROM question WHERE wave = w.id AND position = 1)
                )
                ORDER BY r.number
                """, [.text(wave.key)]
            ) { row throws(DatabaseError) in
                (
                    place: try row.int(0) - 1, weight: try row.double(1), stratum: try row.text(2),
                    cluster: try row.optionalText(3), unit: try row.text(4), code: try row.optionalText(5)
                )
            }
        } catch { throw QueryError(error) }
        var homes: [String: String] = [:]
        for code in Set(rows.compactMap(\.code)) { homes[code] = try home(engine, code, boundary) }
        return rows.map { row in
            let own = row.cluster.map { "cluster \($0)" } ?? "unit \(row.unit)"
            return Person(
                place: row.place, weight: isWeighted ? row.weight : 1, stratum: isFull ? row.stratum : "",
                cluster: isFull ? "\(wave.key) \(row.stratum) \(own)" : "\(wave.key) \(row.place)",
                home: row.code.flatMap { homes[$0] })
        }
    }

    /// The municipality that a code became; the code itself where it was split, or is younger than the year.
    private static func home(
        _ engine: CrossTabEngine, _ code: String, _ boundary: Int
    ) throws(QueryError) -> String {
        do throws(RepositoryError) {
            switch try engine.database.municipalities.fate(of: code, in: boundary) {
            case .municipality(let found): return found.code
            case .split: return code
            }
        } catch {
            guard error.databaseError == nil else { throw QueryError(error) }
            return code
        }
    }
}
