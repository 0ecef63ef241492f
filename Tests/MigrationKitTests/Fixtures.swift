import MigrationKit
import SQLiteKit
import Testing

/// A name and the text of a file.
typealias File = (name: String, text: String)

let first: File = ("0001_first.sql", "-- why: the first tables\n\nCREATE TABLE a (id INTEGER PRIMARY KEY) STRICT;\n")
let second: File = ("0002_second.sql", "-- why: one more\n-- changes: a\n\nINSERT INTO a VALUES (1), (2);\n")
let third: File = ("0003_third.sql", "-- why: a view\n\nCREATE VIEW v AS SELECT id FROM a;\n")

func bytes(_ files: [File]) -> [(name: String, bytes: [UInt8])] {
    files.map { ($0.name, Array($0.text.utf8)) }
}

/// The set of the files, with the SUMS that belongs to them.
func set(_ files: File...) throws -> MigrationSet {
    let sums: File = ("SUMS", try MigrationSet.sums(files: bytes(files)))
    return try MigrationSet(files: bytes(files + [sums]))
}

func migrator(_ files: File...) throws -> Migrator {
    let sums: File = ("SUMS", try MigrationSet.sums(files: bytes(files)))
    return migrator(try MigrationSet(files: bytes(files + [sums])))
}

func migrator(_ set: MigrationSet, applicationID: Int32 = 0x4B75_6E6E) -> Migrator {
    Migrator(set, applicationID: applicationID, tool: "test 1.0")
}

extension Connection {
    func number(_ sql: String) throws(DatabaseError) -> Int? {
        try first(sql) { row throws(DatabaseError) in try row.int(0) }
    }

    /// Whether what migrations switch for themselves is back.
    func hasItsSettings() throws(DatabaseError) -> Bool {
        let settings = (try number("PRAGMA foreign_keys"), try number("PRAGMA legacy_alter_table"))
        return settings == (1, 0)
    }
}
