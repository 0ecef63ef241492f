import MigrationKit
import Testing

@Suite struct MigrationHeaderTests {
    private func header(_ text: String) throws -> MigrationHeader {
        try #require(try set(("0001_a.sql", text)).files.first).header
    }

    private func fault(_ text: String) throws -> String {
        try #require(throws: MigrationError.self) { try header(text) }.description
    }

    @Test("every key is read")
    func full() throws {
        let header = try header(
            """
            -- why: because: it must
            -- changes: answer,  wave
            -- drops: table old_answer; trigger answer dirty
            -- requires: sqlite 3.37

            -- later comments are free: as this one
            SELECT 1;
            """)
        #expect(header.why == "because: it must")
        #expect(header.changes == ["answer", "wave"])
        #expect(header.drops.map(\.description) == ["table old_answer", "trigger answer dirty"])
        #expect(header.sqlite == [3, 37])
    }

    @Test("none says that a list is empty on purpose, and the others are optional")
    func none() throws {
        let header = try header("--why:x\n--changes: none\n--drops: none")
        #expect(header.why == "x")
        #expect(header.changes == [] && header.drops == [] && header.sqlite == [])
    }

    @Test(
        "a faulty header is an error with its line",
        arguments: [
            ("SELECT 1;", "1: the header has no `-- why: …`"),
            ("\n-- why: too late", "1: the header has no `-- why: …`"),
            ("-- changes: a\n", "1: the header has no `-- why: …`"),
            ("-- why:\n", "1: `why` has no value"),
            ("-- why: x\n-- what: y\n", "2: `-- what: y` is no header line"),
            ("-- why: x\n-- and so on\n", "2: `-- and so on` is no header line"),
            ("-- why: x\n--\n", "2: `--` is no header line"),
            ("-- why: x\n-- why: y\n", "2: `why` stands here a second time"),
            ("-- why: x\n-- changes: a,,b\n", "2: an empty name in the list"),
            ("-- why: x\n-- changes: a, a\n", "2: a stands here twice"),
            ("-- why: x\n-- drops: old_answer\n", "2: `old_answer`: expected table, index, trigger or view and a name"),
            ("-- why: x\n-- drops: column a\n", "2: `column a`: expected table, index, trigger or view and a name"),
            ("-- why: x\n-- requires: 3.37\n", "2: `3.37`: expected `sqlite` and a version"),
            ("-- why: x\n-- requires: sqlite 3.x\n", "2: `sqlite 3.x`: expected `sqlite` and a version"),
        ])
    func faults(text: String, message: String) throws {
        #expect(try fault(text).hasPrefix("0001_a.sql:\(message)"))
    }
}
