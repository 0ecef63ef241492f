import SQLiteKit
import SurveyModel

/// Counts in SQL on the record: the reference that the answer columns must equal in every count.
enum RecordTally {
    static func count(
        _ connection: Connection, wave: String, dimensions: [CodedQuestion], isWeighted: Bool, condition: FilterSQL
    ) throws(QueryError) -> Tally {
        let sources = dimensions.map(source)
        let sql = sql(wave: wave, sources: sources, isWeighted: isWeighted, condition: condition)
        do {
            let rows = try connection.query(sql.sql, sql.bindings) { row throws(DatabaseError) in
                var texts: [String] = []
                for dimension in dimensions.indices { texts.append(try row.text(Int32(dimension))) }
                let next = Int32(dimensions.count)
                return (
                    texts: texts, n: try row.int(next), weight: try row.number(next + 1),
                    squares: try row.number(next + 2)
                )
            }
            return tally(rows, dimensions, isWeighted: isWeighted)
        } catch { throw QueryError(error) }
    }

    static func sql(
        wave: String, sources: [FilterSQL], isWeighted: Bool, condition: FilterSQL
    ) -> FilterSQL {
        let names = sources.indices.map { "d\($0)" }
        let columns = names.map { "CAST(\($0).options AS TEXT)" }.joined(separator: ", ")
        let sums = isWeighted ? "sum(r.weight), sum(r.weight * r.weight)" : "count(*), count(*)"
        let joins = zip(names, sources).dropFirst().map { name, source in
            "JOIN \(source.sql) AS \(name) ON \(name).respondent = d0.respondent\n"
        }.joined()
        let groups = names.map { "\($0).options" }.joined(separator: ", ")
        return FilterSQL(
            sql: """
                SELECT \(columns), count(*), \(sums)
                FROM \(sources[0].sql) AS d0
                \(joins)JOIN respondent AS r ON r.id = d0.respondent
                WHERE r.wave = (SELECT id FROM wave WHERE key = ?) AND \(condition.sql)
                GROUP BY \(groups)
                ORDER BY \(groups)
                """,
            bindings: sources.flatMap(\.bindings) + [.text(wave)] + condition.bindings)
    }

    /// One row a respondent; several answers as one text.
    static func source(_ coded: CodedQuestion) -> FilterSQL {
        switch coded.source {
        case .answers where coded.question.kind == .multiple:
            FilterSQL(
                sql: """
                    (SELECT respondent, group_concat(option) AS options FROM answer WHERE question = ? \
                    GROUP BY respondent)
                    """, bindings: [.int(coded.id)])
        case .answers:
            FilterSQL(
                sql: "(SELECT respondent, option AS options FROM answer WHERE question = ?)",
                bindings: [.int(coded.id)])
        case .unit(let numbers):
            attribute(
                cases: numbers.sorted { $0.key < $1.key }.map { "WHEN \($0.key) THEN \($0.value)" }, of: "unit",
                bindings: [])
        case .stratum(let strata):
            attribute(
                cases: strata.indices.map { "WHEN ? THEN \($0 + 1)" }, of: "stratum",
                bindings: strata.map(Value.text))
        }
    }

    /// Somebody who answered nothing is no respondent, whatever is known of the unit.
    private static func attribute(cases: [String], of column: String, bindings: [Value]) -> FilterSQL {
        let value = cases.isEmpty ? "-2" : "CASE \(column) \(cases.joined(separator: " ")) ELSE -2 END"
        return FilterSQL(
            sql: """
                (SELECT id AS respondent, CASE WHEN EXISTS (SELECT 1 FROM question AS q \
                JOIN answer AS a ON a.question = q.id AND a.respondent = respondent.id AND a.option = -8 \
                WHERE q.wave = respondent.wave AND q.position = 1) THEN -8 ELSE \(value) END AS options \
                FROM respondent)
                """, bindings: bindings)
    }

    private static func tally(
        _ rows: [(texts: [String], n: Int, weight: Double, squares: Double)], _ dimensions: [CodedQuestion],
        isWeighted: Bool
    ) -> Tally {
        var patterns: [[[Int]]?] = dimensions.map { $0.question.kind == .multiple ? [[]] : nil }
        var numbers: [Int] = []
        for row in rows {
            for (dimension, text) in row.texts.enumerated() {
                let options = text.split(separator: ",").compactMap { Int($0) }.sorted()
                if patterns[dimension] != nil, let first = options.first, first > 0 {
                    patterns[dimension]?.append(options)
                    numbers.append((patterns[dimension]?.count ?? 1) - 1)
                } else {
                    numbers.append(options.first ?? 0)
                }
            }
        }
        return Tally(
            dimensions: dimensions.count, numbers: numbers, n: rows.map(\.n),
            sums: isWeighted ? rows.map { SIMD2($0.weight, $0.squares) } : nil, patterns: patterns, rowSets: nil)
    }
}
