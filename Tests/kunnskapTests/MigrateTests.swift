import SurveyTestSupport
import Testing

@Suite("kunnskap migrate")
struct MigrateTests {
    private let study: Study
    /// A copy of the migrations, to change.
    private let files: TemporaryFolder

    init() throws {
        study = try Study()
        files = try TemporaryFolder()
        for name in try Checkout.migrations() + ["SUMS"] {
            _ = try files.write(try Checkout.text("migrations/" + name), to: name)
        }
    }

    private func writeSums() throws {
        _ = try files.write(try study.run("migrate", "sums", files.path).out, to: "SUMS")
    }

    @Test("shows what was applied, and has nothing to do in a new database")
    func status() throws {
        let before = try study.bytes()
        let migrations = try Checkout.migrations()
        let version = migrations.count
        let status = try study.run("migrate", "status")
        #expect(status.code == 0)
        for name in migrations { #expect(status.out.contains(name)) }
        #expect(status.out.hasSuffix("kunnskap.sqlite: version \(version) of \(version), unchanged\n"))
        #expect(try study.run("migrate", "up") == .done("kunnskap.sqlite: version \(version), unchanged\n"))
        #expect(try study.run("migrate", "up", "--migrations", files.path).code == 0)
        #expect(try study.bytes() == before)
    }

    @Test("gives the sums that stand beside the migrations")
    func sums() throws {
        #expect(try study.run("migrate", "sums", files.path) == .done(try Checkout.text("migrations/SUMS")))
    }

    @Test("refuses a migration that was edited after it was applied")
    func edited() throws {
        let name = try #require(try Checkout.migrations().first)
        _ = try files.write(try Checkout.text("migrations/" + name) + "-- a word more\n", to: name)
        let before = try study.bytes()
        let unlisted = try study.run("migrate", "up", "--migrations", files.path)
        #expect(unlisted.code == 1)
        #expect(unlisted.err.contains(name))
        try writeSums()
        let refused = try study.run("migrate", "up", "--migrations", files.path)
        #expect(refused.code == 3)
        #expect(refused.err.hasPrefix("kunnskap: \(name) was edited after it was applied: line "))
        #expect(try study.bytes() == before)
    }

    @Test("undoes a migration that fails, and tells its file and line")
    func failing() throws {
        let version = try Checkout.migrations().count
        let name = "\(String(10_001 + version).dropFirst())_wrong.sql"
        _ = try files.write(
            """
            -- why: to see it fail
            -- changes: none

            CREATE TABLE fresh (a INTEGER) STRICT;
            INSERT INTO frsh VALUES (1);

            """, to: name)
        try writeSums()
        let before = try study.bytes()
        let outcome = try study.run("migrate", "up", "--migrations", files.path)
        #expect(outcome == .failed(1, "\(name):5: no such table: frsh (SQLite code 1)"))
        #expect(try study.bytes() == before)
        #expect(try study.run("check") == .done("kunnskap.sqlite: no fault found\n"))
    }

    @Test("tells a folder that is not there")
    func missing() throws {
        let outcome = try study.run("migrate", "up", "--migrations", "nowhere")
        #expect(outcome.code == 1)
        #expect(outcome.out.isEmpty)
        #expect(outcome.err.contains("nowhere"))
    }
}
