import CSQLite

/// One group of a running aggregate: SQLite holds the only reference, from its first step until it is finalised.
final class AggregateGroup {
    let accumulator: any Accumulator
    private var hasFailed = false

    init(_ accumulator: any Accumulator) {
        self.accumulator = accumulator
    }

    func step(_ context: OpaquePointer?, _ count: Int32, _ values: UnsafeMutablePointer<OpaquePointer?>?) {
        do throws(FunctionError) {
            try accumulator.step(Value.arguments(count, values))
        } catch {
            hasFailed = true
            error.setResult(context)
        }
    }

    /// SQLite finalises failed groups too, only to free them.
    func finish(_ context: OpaquePointer?) {
        guard !hasFailed else { return }
        do throws(FunctionError) {
            try accumulator.result().setResult(context)
        } catch {
            error.setResult(context)
        }
    }
}
