import SQLiteKit
import SurveyModel

extension Label {
    /// The three columns `…_nb`, `…_nn`, `…_en`.
    var values: [Value] { [.text(nb), .optional(others[.nn]), .optional(others[.en])] }

    /// Reads the three columns from `column` on.
    init(_ row: borrowing Row, _ column: Int32) throws(DatabaseError) {
        let nb = try row.text(column)
        self.init(nb, others: try Self.others(row, column))
    }

    /// Reads three columns that are all NULL where there is no label.
    static func optional(_ row: borrowing Row, _ column: Int32) throws(DatabaseError) -> Label? {
        try row.isNull(column) ? nil : Label(row, column)
    }

    /// The columns of no label.
    static var none: [Value] { [.null, .null, .null] }

    private static func others(_ row: borrowing Row, _ column: Int32) throws(DatabaseError) -> [Language: String] {
        var others: [Language: String] = [:]
        others[.nn] = try row.optionalText(column + 1)
        others[.en] = try row.optionalText(column + 2)
        return others
    }
}
