/// How long a search may still go on. What a file asks for can take longer than anybody waits; a limit in steps, and
/// not in time, ends it at the same place on every machine.
struct SearchSteps {
    private let limit: Int
    private var left: Int

    /// A step is a look at one number; what people print takes a few thousand.
    init(limit: Int = 5_000_000) {
        self.limit = limit
        left = limit
    }

    mutating func spend(_ count: Int) throws(StatisticsError) {
        left -= count
        guard left >= 0 else { throw .tooManyPossibilities(limit: limit) }
    }
}
