/// What stands in a cell of a wave that is written to a file of its own.
public enum WaveFileCell: Sendable, Equatable {
    /// Nothing.
    case empty
    /// A whole number.
    case whole(Int)
    /// A number.
    case number(Double)
    /// A text or a code.
    case text(String)
}
