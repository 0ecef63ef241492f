/// A place in a YAML text.
public struct YAMLPosition: Sendable, Equatable {
    /// The line, from 1.
    public let line: Int
    /// The column in Unicode scalars, from 1.
    public let column: Int

    static let start = YAMLPosition(line: 1, column: 1)
}
