/// An aggregate function for SQL. It is pure, so that views of any file may use it.
public struct AggregateFunction {
    let name: String
    let arguments: ClosedRange<Int>
    let makeAccumulator: () -> any Accumulator

    /// - Parameters:
    ///   - arguments: how many arguments it takes; SQLite itself refuses another number.
    ///   - makeAccumulator: a fresh accumulator, for each group. The result may depend on the arguments only.
    public init(_ name: String, arguments: ClosedRange<Int>, _ makeAccumulator: @escaping () -> any Accumulator) {
        self.name = name
        self.arguments = arguments
        self.makeAccumulator = makeAccumulator
    }
}
