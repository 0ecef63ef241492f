/// Why a table did not come through.
public struct TableStreamError: Error, Sendable, Equatable, CustomStringConvertible {
    private enum Reason: Equatable {
        case told(String)
        case refused(String)
        case damaged(line: Int, String)
    }

    private let reason: Reason

    /// What the writer of the stream said in place of the rest.
    static func told(_ sentence: String) -> TableStreamError { TableStreamError(reason: .told(sentence)) }

    /// What a receiver cannot take, in a sentence for a person.
    public static func refused(_ sentence: String) -> TableStreamError { TableStreamError(reason: .refused(sentence)) }

    /// The stream itself is not one.
    static func damaged(line: Int, _ what: String) -> TableStreamError {
        TableStreamError(reason: .damaged(line: line, what))
    }

    /// Whether the sentence is about the file; otherwise the stream is not what it has to be.
    public var isAboutFile: Bool { if case .damaged = reason { false } else { true } }

    /// A sentence that says what is wrong and what to do, without the file's name.
    public var description: String {
        switch reason {
        case .told(let sentence), .refused(let sentence): sentence
        case .damaged(let line, let what): "line \(line) of the table stream \(what)"
        }
    }
}
