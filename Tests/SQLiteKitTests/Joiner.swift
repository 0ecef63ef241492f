import SQLiteKit

/// Joins what it is given, by Swift's own description of it; refuses the text 'bad' at a step, 'late' at the end.
final class Joiner: Accumulator {
    private let token: LiveCounter.Token
    private var steps: [[Value]] = []

    init(_ counter: LiveCounter) {
        token = counter.token()
    }

    func step(_ arguments: [Value]) throws(FunctionError) {
        if arguments.contains("bad") { throw FunctionError("joined: the text 'bad' is not allowed; leave it out") }
        if arguments.contains("stop") { throw .interrupted }
        steps.append(arguments)
    }

    func result() throws(FunctionError) -> Value {
        if steps.contains(["late"]) { throw FunctionError("joined: too late") }
        return .text("\(steps)")
    }
}
