import FoundationEssentials
import MigrationKit
import Testing

@Suite struct MigrationSetTests {
    private func fault(_ files: [(name: String, bytes: [UInt8])]) throws -> String {
        let error = try #require(throws: MigrationError.self) { try MigrationSet.sums(files: files) }
        #expect(!error.isRefusal)
        #expect(error.databaseError == nil)
        return error.description
    }

    private func fault(_ files: File...) throws -> String { try fault(bytes(files)) }

    @Test("files are read in the order of their numbers, with exact text and checksum")
    func order() throws {
        let set = try set(third, first, second)
        #expect(set.files.map(\.version) == [1, 2, 3])
        #expect(set.files.map(\.name) == [first.name, second.name, third.name])
        #expect(set.files.map(\.sql) == [first.text, second.text, third.text])
        #expect(set.newestVersion == 3)
        // Made with sha256sum.
        #expect(
            set.files.first?.checksum == "sha256:b317f7d17d8888a7246890eebdd01610e129d7495fd202bc73f3b7735a5fdcfc")
    }

    @Test("the chain changes with every file before it")
    func chain() throws {
        let (one, other) = (try set(first, second), try set((first.name, first.text + "\n"), second))
        #expect(one.files[1].checksum == other.files[1].checksum)
        #expect(one.files[1].chain != other.files[1].chain)
        #expect(one.files[0].chain == (try set(first).files[0].chain))
    }

    @Test(
        "a name that is none of the folder's is an error",
        arguments: [
            "1_a.sql", "00001_a.sql", "0001-a.sql", "0001_.sql", "0001_A.sql", "0001_a__b.sql", "0001_a.SQL",
            "0001.sql",
            "0001_a.sql~", "0001_å.sql", "0001_a.check.check.sql", "README.md", ".0001_a.sql", "sums", "٠٠٠١_a.sql",
        ])
    func names(_ name: String) throws {
        #expect(try fault(first, (name, first.text)).hasPrefix("\(name): no name of a migration: NNNN_snake_name.sql"))
    }

    @Test("gaps, duplicates and an empty folder are errors")
    func numbers() throws {
        #expect(try fault(second) == "0002_second.sql: number 1 is missing before it: numbers have no gaps")
        #expect(try fault(first, third) == "0003_third.sql: number 2 is missing before it: numbers have no gaps")
        #expect(
            try fault(first, ("0001_other.sql", first.text))
                == "0001_other.sql: has the same number as 0001_first.sql: give the newer one the next number")
        #expect(try fault(first, first) == "0001_first.sql: given twice")
        #expect(try fault(bytes([])) == "0001_….sql: missing: there is no migration at all")
    }

    @Test("bytes that no migration may hold are errors with their line")
    func content() throws {
        let start = Array("-- why: x\n\n".utf8)
        func fault(_ bytes: [UInt8]) throws -> String { try self.fault([("0001_a.sql", bytes)]) }
        #expect(
            try fault([0xEF, 0xBB, 0xBF] + start)
                == "0001_a.sql:1: a byte order mark: save the file as UTF-8 without it")
        #expect(
            try fault(start + Array("SELECT 1;\r\n".utf8))
                == "0001_a.sql:3: a carriage return: lines end in LF alone")
        #expect(try fault(start + [0]) == "0001_a.sql:3: a NUL byte")
        #expect(try fault(start + [0x0A, 0xE5, 0x0A]) == "0001_a.sql:4: not UTF-8")
        let big = start + [UInt8](repeating: 0x20, count: (1 << 20) - start.count)
        _ = try MigrationSet.sums(files: [("0001_a.sql", big)])
        #expect(
            try fault(big + [0x20])
                == "0001_a.sql: 1048577 bytes, at most 1 MiB (1048576) is allowed: split the file")
    }

    @Test("a check file needs its migration")
    func checks() throws {
        #expect(
            try fault(first, ("0001_other.check.sql", "SELECT 1"))
                == "0001_other.check.sql: there is no 0001_other.sql for it to check")
        _ = try set(first, ("0001_first.check.sql", "SELECT 1 WHERE 0"))
    }

    @Test("a folder on disk is read as it is; symlinks and folders in it are errors")
    func folder() throws {
        let folder = try TemporaryFolder()
        #expect(throws: MigrationError.self) { try MigrationSet(folder: folder.file("missing")) }
        try folder.write(first.text, first.name)
        try folder.write(second.text, second.name)
        let sums = try MigrationSet.sums(folder: folder.path)
        try folder.write(sums, "SUMS")
        #expect(try MigrationSet(folder: folder.path).files.map(\.name) == [first.name, second.name])
        #expect(try MigrationSet.sums(folder: folder.path) == sums)

        try FileManager.default.createSymbolicLink(
            atPath: folder.file(third.name), withDestinationPath: folder.file(first.name))
        let link = try #require(throws: MigrationError.self) { try MigrationSet(folder: folder.path) }
        #expect(link.description == "\(folder.file(third.name)): a symlink: put the file itself there")
        try FileManager.default.removeItem(atPath: folder.file(third.name))
        try FileManager.default.createDirectory(atPath: folder.file("old"), withIntermediateDirectories: false)
        let inner = try #require(throws: MigrationError.self) { try MigrationSet(folder: folder.path) }
        #expect(inner.description.hasPrefix("\(folder.file("old")): not a file"))
    }
}
