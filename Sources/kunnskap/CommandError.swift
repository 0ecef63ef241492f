/// What a command itself finds wrong: with its arguments, or with a file that it was to read or write.
struct CommandError: Error, CustomStringConvertible {
    let code: Int32
    let description: String

    /// The input is wrong, or a check found a difference.
    static func input(_ message: String) -> CommandError { CommandError(code: 1, description: message) }

    /// Refused, for the reason that the message gives.
    static func refused(_ message: String) -> CommandError { CommandError(code: 3, description: message) }

    /// The file system failed.
    static func fileSystem(_ message: String) -> CommandError { CommandError(code: 4, description: message) }

    /// A check found a difference that was printed already.
    static var foundDifferences: CommandError { CommandError(code: 1, description: "") }
}
