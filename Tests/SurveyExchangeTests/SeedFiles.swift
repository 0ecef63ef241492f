import FoundationEssentials
import Testing

/// The files below `seed/` of this repository.
enum SeedFiles {
    private static let folder = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined() + "/seed/"

    /// The text of a file, named by its path below `seed/`.
    static func text(_ name: String) throws -> String {
        let data = try Data(contentsOf: URL(filePath: folder + name))
        return try #require(String(validating: data, as: UTF8.self))
    }

    /// Every file, by its path below `seed/`.
    static func all() throws -> [(name: String, bytes: [UInt8])] {
        try ["cases", "municipalities", "publications", "waves"].flatMap { folder in
            try names(in: folder).map { (name: $0, bytes: Array(try text($0).utf8)) }
        }
    }

    /// The names of the files in a folder of `seed/`, sorted.
    static func names(in folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: Self.folder + folder).sorted().map { folder + "/" + $0 }
    }
}
