/// Whole numbers within windows that add up as they should.
public enum WholeNumbers {
    /// The first vector, in lexical order, with each number in its window, all together `total` (where given), and
    /// the numbers at the indices of each combined sum together in that sum's window. Nil where there is none.
    ///
    /// A sum names each index once. Throws where there are too many possibilities to try.
    public static func solve(
        windows: [ClosedRange<Int>], total: Int? = nil,
        combined: [(indices: [Int], window: ClosedRange<Int>)] = []
    ) throws(StatisticsError) -> [Int]? {
        var steps = SearchSteps()
        return try solve(windows: windows, total: total, combined: combined, &steps)
    }

    static func solve(
        windows: [ClosedRange<Int>], total: Int?, combined: [(indices: [Int], window: ClosedRange<Int>)],
        _ steps: inout SearchSteps
    ) throws(StatisticsError) -> [Int]? {
        var sums = combined
        if let total { sums.append((Array(windows.indices), total...total)) }
        return try WholeNumberSearch(sums: sums).first(in: windows, &steps)
    }

    /// The least and the greatest sum of numbers in these windows.
    public static func sums(of windows: [ClosedRange<Int>]) -> ClosedRange<Int> {
        windows.reduce(0...0) { $0.lowerBound + $1.lowerBound...$0.upperBound + $1.upperBound }
    }
}
