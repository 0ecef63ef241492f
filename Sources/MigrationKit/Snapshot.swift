import SQLiteKit

/// What a migration must not lose: the rows of every table and every object of the schema. Without the ledger.
struct Snapshot {
    /// Rows by table; virtual tables count, the tables behind them do not.
    let rows: [String: Int]
    let objects: Set<SchemaObject>
    /// What the schema holds and SQLite cannot use: what is wrong, by the thing that it is wrong with.
    let faults: [String: String]
    /// The SHA-256 of the whole schema, as `sha256:…`.
    let schemaSum: String

    init(_ connection: Connection) throws(DatabaseError) {
        let tables = try connection.query(
            """
            SELECT name FROM pragma_table_list
            WHERE schema = 'main' AND type IN ('table', 'virtual') AND name <> ?
                AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
            """, [.text(Ledger.table)]
        ) { row throws(DatabaseError) in try row.text(0) }
        var rows: [String: Int] = [:]
        for table in tables {
            let count = "SELECT count(*) FROM main.\(quotedIdentifier(table))"
            rows[table] = try connection.first(count) { row throws(DatabaseError) in try row.int(0) }
        }
        self.rows = rows
        objects = Set(
            try connection.query(
                """
                SELECT type, name FROM main.sqlite_schema
                WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND tbl_name <> ? AND NOT (type = 'table' AND name IN
                    (SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'shadow'))
                """, [.text(Ledger.table)]
            ) { row throws(DatabaseError) in SchemaObject(type: try row.text(0), name: try row.text(1)) })
        faults = try SchemaCheck(connection: connection).faults()
        let schema = try connection.query(
            """
            SELECT type || char(9) || name || char(9) || tbl_name || char(9) || coalesce(sql, '') || char(10)
            FROM main.sqlite_schema WHERE tbl_name <> ? ORDER BY type, name
            """, [.text(Ledger.table)]
        ) { row throws(DatabaseError) in try row.text(0) }
        schemaSum = checksum(schema.joined())
    }

    /// The counts as a JSON object, sorted by table.
    var rowsAsJSON: String {
        let members = rows.sorted { $0.key < $1.key }.map { "\(Self.quoted($0.key)):\($0.value)" }
        return "{\(members.joined(separator: ","))}"
    }

    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": quoted += "\\\(scalar)"
            case _ where scalar.value < 0x20:
                let digits = String(scalar.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
