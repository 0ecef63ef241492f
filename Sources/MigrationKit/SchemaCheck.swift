import SQLiteKit

/// Finds what SQLite lets stand in a schema until somebody uses it: views and triggers that do not compile, and
/// foreign keys to tables that are not there.
struct SchemaCheck {
    let connection: Connection

    /// What is wrong, by the thing that it is wrong with.
    func faults() throws(DatabaseError) -> [String: String] {
        var faults: [String: String] = [:]
        for view in try names("SELECT name FROM main.sqlite_schema WHERE type = 'view'") {
            faults["view \(view)"] = try fault("SELECT * FROM main.\(quotedIdentifier(view))")
        }
        // A trigger keeps its table's name as its author wrote it, in whatever case.
        let targets = try connection.query(
            """
            SELECT name, (SELECT group_concat(name, ', ') FROM
                (SELECT name FROM main.sqlite_schema
                WHERE type = 'trigger' AND tbl_name = target.name COLLATE NOCASE ORDER BY name)) AS triggers
            FROM main.sqlite_schema AS target WHERE type IN ('table', 'view') AND triggers IS NOT NULL
            """
        ) { row throws(DatabaseError) in (table: try row.text(0), triggers: try row.text(1)) }
        for (table, triggers) in targets where faults["view \(table)"] == nil {
            faults["a trigger of \(table) (\(triggers))"] = try triggerFault(table)
        }
        // foreign_key_check passes over such a key while no row uses it.
        let children = try connection.query(
            """
            SELECT DISTINCT child.name, key."table"
            FROM pragma_table_list AS child JOIN pragma_foreign_key_list(child.name, 'main') AS key
            WHERE child.schema = 'main' AND child.type = 'table' AND key."table" COLLATE NOCASE NOT IN
                (SELECT name FROM main.sqlite_schema WHERE type = 'table')
            """
        ) { row throws(DatabaseError) in (table: try row.text(0), parent: try row.text(1)) }
        for (table, parent) in children {
            faults["the foreign key of \(table) to \(parent)"] = "no such table"
        }
        return faults
    }

    /// SQLite compiles a trigger together with each statement that it fires on, and only then.
    private func triggerFault(_ table: String) throws(DatabaseError) -> String? {
        let columns = try names("SELECT name FROM pragma_table_info(?, 'main')", [.text(table)])
        let target = "main.\(quotedIdentifier(table))"
        let assignments = columns.map { "\(quotedIdentifier($0)) = \(quotedIdentifier($0))" }
        for sql in [
            "INSERT INTO \(target) DEFAULT VALUES", "UPDATE \(target) SET \(assignments.joined(separator: ", "))",
            "DELETE FROM \(target)",
        ] {
            // A view need not have an INSTEAD OF trigger for all three.
            if let fault = try fault(sql), fault != "cannot modify \(table) because it is a view" { return fault }
        }
        return nil
    }

    /// Why SQLite does not compile the statement, which is not run; nil where it does.
    private func fault(_ sql: String) throws(DatabaseError) -> String? {
        do {
            _ = try connection.nextStatement(in: sql)
            return nil
        } catch  where error.isSQLError {
            return error.message
        }
    }

    private func names(_ sql: String, _ bindings: [Value] = []) throws(DatabaseError) -> [String] {
        try connection.query(sql, bindings) { row throws(DatabaseError) in try row.text(0) }
    }
}
