import MigrationKit
import Testing

@Suite struct SumsTests {
    private let sums: String

    init() throws {
        sums = try MigrationSet.sums(files: bytes([first, second, third]))
    }

    private func fault(_ sums: String?, _ files: File...) throws -> String {
        let all = files + (sums.map { [("SUMS", $0)] } ?? [])
        return try #require(throws: MigrationError.self) { try MigrationSet(files: bytes(all)) }.description
    }

    @Test("SUMS has a line a migration: name, checksum, chain; checks are not in it")
    func text() throws {
        let lines = sums.split(separator: "\n").map { $0.split(separator: " ") }
        #expect(lines.map(\.count) == [3, 3, 3])
        #expect(lines.map { String($0[0]) } == [first.name, second.name, third.name])
        #expect(sums.hasSuffix("\n"))
        let withCheck = bytes([first, second, third, ("0002_second.check.sql", "SELECT 1")])
        #expect(try MigrationSet.sums(files: withCheck) == sums)
        #expect(try MigrationSet(files: withCheck + bytes([("SUMS", sums)])).newestVersion == 3)
    }

    @Test("a missing SUMS is an error")
    func missing() throws {
        #expect(try fault(nil, first) == "SUMS: missing: it holds a line a migration")
    }

    @Test("an edited, an added, a removed and a renamed file are each named")
    func changes() throws {
        #expect(
            try fault(sums, first, (second.name, second.text + " "), third)
                == "0002_second.sql: edited since SUMS was written; "
                + "restore it, or write SUMS anew if it has not landed yet")
        #expect(
            try fault(sums, first, second, third, ("0004_new.sql", first.text))
                == "0004_new.sql: not in SUMS: write SUMS anew to add it")
        #expect(try fault(sums, first, second).hasPrefix("SUMS:3: 0003_third.sql was removed; restore it"))
        #expect(
            try fault(sums, first, ("0002_other.sql", second.text), third).hasPrefix(
                "SUMS:2: 0002_second.sql was removed"))
    }

    @Test("lines that are swapped, cut, repeated or forged are errors")
    func lines() throws {
        let lines = sums.split(separator: "\n").map { "\($0)\n" }
        #expect(
            try fault(lines[0] + lines[2] + lines[1], first, second, third)
                == "SUMS:2: 0003_third.sql stands where 0002_second.sql belongs")
        #expect(
            try fault(lines[0] + "0002_second.sql\n" + lines[2], first, second, third)
                == "SUMS:2: expected a name, a checksum and a chain value")
        #expect(try fault("\n" + sums, first, second, third).hasPrefix("SUMS:1: expected a name"))
        #expect(try fault(sums + lines[2], first, second, third).hasPrefix("SUMS: more lines than"))
        #expect(try fault(String(sums.dropLast()), first, second, third).hasPrefix("SUMS: more lines than"))
        let otherPast = try MigrationSet.sums(files: bytes([(first.name, first.text + " "), second, third]))
        let forged = lines[0] + otherPast.split(separator: "\n").dropFirst().map { "\($0)\n" }.joined()
        #expect(
            try fault(forged, first, second, third) == "SUMS:2: the chain value of 0002_second.sql is not right")
    }
}
