import SQLiteKit
import SurveyModel

/// Respondents grouped by what they answered: every group is disjoint from the others, so that cells, nets, totals
/// and bases are sums over groups, also where a question takes several answers.
struct Tally {
    /// Respondents with the same answers to the row's and the column's question.
    struct Group {
        /// Numbers of the options of the row's question: one state, or one or several answers.
        let row: [Int]
        /// The same for the column's question; empty in a one-way table.
        let column: [Int]
        let n: Int
        let weight: Double
    }

    let groups: [Group]

    /// Counts on the record.
    static func read(
        _ connection: Connection, row: CodedQuestion, column: CodedQuestion?, isWeighted: Bool,
        condition: FilterSQL
    ) throws(QueryError) -> Tally {
        let sql = sql(row: row, column: column, isWeighted: isWeighted, condition: condition.sql)
        let bindings = [.int(row.id)] + (column.map { [Value.int($0.id)] } ?? []) + condition.bindings
        do {
            return Tally(
                groups: try connection.query(sql, bindings) { row throws(DatabaseError) in
                    Group(
                        row: numbers(try row.text(0)), column: numbers(try row.text(1)), n: try row.int(2),
                        weight: try row.number(3))
                })
        } catch { throw QueryError(error) }
    }

    static func sql(row: CodedQuestion, column: CodedQuestion?, isWeighted: Bool, condition: String) -> String {
        let columnJoin = column.map { "JOIN \(source($0)) AS c ON c.respondent = a.respondent" } ?? ""
        let weight = isWeighted ? "sum(r.weight)" : "count(*)"
        return """
            SELECT CAST(a.options AS TEXT), \(column == nil ? "''" : "CAST(c.options AS TEXT)"), count(*), \(weight)
            FROM \(source(row)) AS a \(columnJoin)
            JOIN respondent AS r ON r.id = a.respondent
            WHERE \(condition)
            GROUP BY a.options\(column == nil ? "" : ", c.options")
            ORDER BY a.options\(column == nil ? "" : ", c.options")
            """
    }

    /// One row a respondent; several answers as one text.
    private static func source(_ coded: CodedQuestion) -> String {
        coded.question.kind == .multiple
            ? """
            (SELECT respondent, group_concat(option) AS options FROM answer WHERE question = ? GROUP BY respondent)
            """
            : "(SELECT respondent, option AS options FROM answer WHERE question = ?)"
    }

    private static func numbers(_ text: String) -> [Int] { text.split(separator: ",").compactMap { Int($0) } }
}
