import FoundationEssentials

/// A table of numbers that R computed, kept beside the script that made it.
enum ReferenceTable {
    /// The lines of `Reference/NAME` but for comments, split at commas.
    static func lines(_ name: String, of file: String = #filePath) throws -> [[String]] {
        let folder = URL(filePath: file).deletingLastPathComponent()
        let text = try String(contentsOf: folder.appending(path: "Reference/\(name)"), encoding: .utf8)
        return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
    }
}
