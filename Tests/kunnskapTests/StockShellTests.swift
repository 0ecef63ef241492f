import Glibc
import Testing

@Suite("The same file in the stock sqlite3 shell", .enabled(if: access("/usr/bin/sqlite3", X_OK) == 0))
struct StockShellTests {
    private func query(_ sql: String) throws -> Outcome {
        try Program(executable: "/usr/bin/sqlite3", ["-bail", Study.file, sql], in: try Study().folder).wait()
    }

    @Test("is clean")
    func clean() throws {
        #expect(try query("PRAGMA integrity_check; PRAGMA foreign_key_check;") == .done("ok\n"))
    }

    @Test("answers from the views, with the origin on every row")
    func views() throws {
        #expect(
            try query("SELECT origin, count(*) FROM wave_2016 GROUP BY origin") == .done("reconstructed|258\n"))
        #expect(try query("SELECT DISTINCT origin FROM labelled_answer") == .done("reconstructed\n"))
        #expect(
            try query("SELECT count(*) FROM labelled_answer WHERE question = 'study.dbvh' AND state <> 'no_answer'")
                == .done("224\n"))
    }
}
