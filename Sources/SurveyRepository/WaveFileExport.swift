public import SQLiteKit
public import SurveyModel

/// A new SQLite file with plain tables of one wave, for people with other programs; not one of our databases.
///
/// `wave` has a row of what the wave is; `variable` and `value_label` tell what the columns and codes of `answers` mean;
/// `answers` has a row a respondent, and the view `answers_labelled` the same with labels for codes.
public final class WaveFileExport {
    /// SQLite's own limit on the columns of a table.
    private static let mostColumns = 2000

    private let connection: Connection
    private let columns: [WaveFileColumn]
    private let insertion: String

    /// Makes the file, which must not be there, and everything in it but the rows. Where anything fails, and before
    /// `finish`, the file is not whole: the caller removes it.
    /// - Parameters:
    ///   - notes: what a reader must know, a sentence each.
    ///   - interruption: what stops it from outside.
    public init(
        path: String, wave: Wave, notes: [String], columns: [WaveFileColumn],
        interruption: Interruption = Interruption()
    ) throws(RepositoryError) {
        guard columns.count <= Self.mostColumns else {
            throw .input(
                "wave '\(wave.key)' has \(columns.count) columns, and SQLite's tables hold \(Self.mostColumns); "
                    + "use --to csv")
        }
        self.columns = columns
        let marks = columns.map { _ in "?" }.joined(separator: ", ")
        insertion = "INSERT INTO answers VALUES (\(marks))"
        let pages: Int?
        do {
            connection = try Connection(path: path, access: .create, interruption: interruption)
            pages = try connection.first("PRAGMA page_count") { row throws(DatabaseError) in try row.int(0) }
        } catch { throw RepositoryError(error) }
        guard pages == 0 else { throw .refused("\(path) is there already; it was left as it is") }
        do {
            // Nobody sees it before it is whole, and half of it is thrown away.
            try connection.run("PRAGMA journal_mode = OFF")
            try connection.run("PRAGMA synchronous = OFF")
            try connection.run("BEGIN")
            try connection.execute(WaveFileSchema(columns).script)
            try describe(wave, notes)
        } catch { throw RepositoryError(error) }
    }

    /// Adds a respondent: a cell a column.
    public func add(_ cells: [WaveFileCell]) throws(RepositoryError) {
        let values = cells.map { cell -> Value in
            switch cell {
            case .empty: .null
            case .whole(let number): .int(number)
            case .number(let number): .real(number)
            case .text(let text): .text(text)
            }
        }
        do { try connection.run(insertion, values) } catch { throw RepositoryError(error) }
    }

    /// Ends the file.
    public func finish() throws(RepositoryError) {
        do {
            try connection.run("COMMIT")
            try connection.close()
        } catch { throw RepositoryError(error) }
    }

    private func describe(_ wave: Wave, _ notes: [String]) throws(DatabaseError) {
        try connection.run(
            "INSERT INTO wave VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [.text(wave.key)] + wave.title.values + (wave.note?.values ?? Label.none) + [
                .text(wave.origin.rawValue), .optional(wave.opened?.description),
                .optional(wave.closed?.description), .text(wave.boundaryDate.description),
                .text(notes.joined(separator: "\n")),
            ])
        for (position, column) in columns.enumerated() {
            try connection.run(
                "INSERT INTO variable VALUES (?, ?, ?, ?, ?, ?)",
                [.text(column.name), .int(position + 1), .optional(column.question)] + column.label.values)
            for (position, meaning) in column.meanings.enumerated() {
                try connection.run(
                    "INSERT INTO value_label VALUES (?, ?, ?, ?, ?, ?, ?)",
                    [.text(column.name), .text(meaning.code), .int(position + 1), .text(meaning.state.rawValue)]
                        + meaning.label.values)
            }
        }
    }
}
