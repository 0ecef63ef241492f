import Foundation

/// The files of the package that the tests belong to.
enum Checkout {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The path of a file.
    static func path(_ name: String) -> String { root.appending(path: name).path }

    /// The text of a file.
    static func text(_ name: String) throws -> String {
        try String(contentsOf: root.appending(path: name), encoding: .utf8)
    }

    /// The bytes of a file.
    static func bytes(_ name: String) throws -> [UInt8] { try [UInt8](Data(contentsOf: root.appending(path: name))) }

    /// The names of the files in a folder, in order.
    static func names(in folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: path(folder)).sorted()
    }

    /// The names of the migrations, in order.
    static func migrations() throws -> [String] { try names(in: "migrations").filter { $0.hasSuffix(".sql") } }
}
