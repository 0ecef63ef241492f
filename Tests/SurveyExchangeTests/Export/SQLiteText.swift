import SQLiteKit
import SurveyExchange
import SurveyModel
import SurveyRepository

/// A wave's own SQLite file, and its bytes as text.
enum SQLiteText {
    static func make(_ export: WaveExport, path: String) throws {
        let tables = SQLiteExport(export)
        let file = try WaveFileExport(
            path: path, wave: export.questionnaire.wave, notes: tables.notes, columns: tables.columns)
        try tables.write(to: file)
        try file.finish()
    }

    /// All values of all tables, a row a line.
    static func of(_ export: WaveExport, path: String) throws -> String {
        try make(export, path: path)
        let connection = try Connection(path: path, access: .readOnly)
        var text = ""
        for table in ["wave", "variable", "value_label", "answers", "answers_labelled"] {
            let names = try connection.query("SELECT name FROM pragma_table_info(?)", [.text(table)]) {
                row throws(DatabaseError) in quotedIdentifier(try row.text(0))
            }
            let values = names.map { "coalesce(CAST(\($0) AS TEXT), '')" }.joined(separator: " || '|' || ")
            for line in try connection.query(
                "SELECT \(values) FROM \(table)", [],
                { row throws(DatabaseError) in
                    try row.text(0)
                })
            { text += "\(table): \(line)\n" }
        }
        return text
    }
}
