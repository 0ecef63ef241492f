import SQLiteKit

/// The tables of a wave's own file.
struct WaveFileSchema {
    private let columns: [WaveFileColumn]

    init(_ columns: [WaveFileColumn]) { self.columns = columns }

    /// The SQL that makes them.
    var script: String {
        """
        CREATE TABLE wave (
            key TEXT NOT NULL PRIMARY KEY, title_nb TEXT NOT NULL, title_nn TEXT, title_en TEXT,
            note_nb TEXT, note_nn TEXT, note_en TEXT,
            origin TEXT NOT NULL, opened TEXT, closed TEXT, boundary_date TEXT NOT NULL, notes TEXT NOT NULL
        ) STRICT;
        CREATE TABLE variable (
            name TEXT NOT NULL PRIMARY KEY, position INTEGER NOT NULL, question TEXT,
            label_nb TEXT NOT NULL, label_nn TEXT, label_en TEXT
        ) STRICT;
        CREATE TABLE value_label (
            variable TEXT NOT NULL REFERENCES variable (name), code TEXT NOT NULL, position INTEGER NOT NULL,
            state TEXT NOT NULL, label_nb TEXT NOT NULL, label_nn TEXT, label_en TEXT,
            PRIMARY KEY (variable, code)
        ) STRICT;
        CREATE TABLE answers (
            \(columns.map { "\(quotedIdentifier($0.name)) \($0.kind.rawValue)" }.joined(separator: ",\n    "))
        ) STRICT;
        CREATE VIEW answers_labelled AS SELECT
            \(columns.map(labelled).joined(separator: ",\n    "))
        FROM answers;
        """
    }

    private func labelled(_ column: WaveFileColumn) -> String {
        let name = quotedIdentifier(column.name)
        let text = column.name.replacing("'", with: "''")
        guard !column.meanings.isEmpty else { return name }
        return """
            coalesce((SELECT label_nb FROM value_label WHERE variable = '\(text)' \
            AND code = answers.\(name)), \(name)) AS \(name)
            """
    }
}
