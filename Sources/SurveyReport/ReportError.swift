/// Why something cannot be rendered.
public struct ReportError: Error, Sendable, CustomStringConvertible {
    private enum Reason: Sendable {
        case notFinite
    }

    private let reason: Reason

    /// A number of a table is infinite or none at all, and JSON has no word for it.
    static let notFinite = ReportError(reason: .notFinite)

    /// The sentence for a person.
    public var description: String {
        switch reason {
        case .notFinite: "the table holds a number that JSON cannot write; look for very large weights in the wave"
        }
    }
}
