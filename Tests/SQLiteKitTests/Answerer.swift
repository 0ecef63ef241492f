import SQLiteKit

/// Gives the first argument that it sees back; nothing for no row.
final class Answerer: Accumulator {
    private var answer: Value = .text("no row")

    func step(_ arguments: [Value]) {
        answer = arguments.first ?? .null
    }

    func result() -> Value { answer }
}
