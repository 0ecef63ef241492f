/// One thing that is wrong in a file, and what to do about it.
public struct Fault: Sendable, Equatable, CustomStringConvertible {
    /// The file, as it was named by the caller.
    public let file: String
    /// The line, from 1.
    public let line: Int
    /// The column in characters, from 1; nil where the fault is of the whole line.
    public let column: Int?
    /// What is wrong, and what to do. Holds no respondent's answer.
    public let message: String

    /// `FILE:LINE:COLUMN: message`.
    public var description: String {
        "\(file):\(line):" + (column.map { "\($0):" } ?? "") + " \(message)"
    }
}

extension Fault: Comparable {
    /// By file, line and column, and by message where two stand in one place.
    public static func < (a: Fault, b: Fault) -> Bool {
        (a.file, a.line, a.column ?? 0, a.message) < (b.file, b.line, b.column ?? 0, b.message)
    }
}
