/// What an aggregate function gathers over the rows of one group.
public protocol Accumulator: AnyObject {
    /// Takes one row's arguments.
    func step(_ arguments: [Value]) throws(FunctionError)

    /// The result for the rows so far, also for none; asked for once. NaN becomes NULL.
    func result() throws(FunctionError) -> Value
}
