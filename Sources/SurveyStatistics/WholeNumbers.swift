/// Search for whole numbers within windows that add up as they should.
public enum WholeNumbers {
    /// The first vector, in lexical order, with each number in its window, all together `total` (where given), and
    /// the numbers at the indices of each combined sum together in that sum's window. Nil where there is none.
    ///
    /// Depth first; after each choice the windows of the others are narrowed by every sum, so that a single total
    /// is met without going back. A sum names each index once.
    public static func solve(
        windows: [ClosedRange<Int>], total: Int? = nil,
        combined: [(indices: [Int], window: ClosedRange<Int>)] = []
    ) -> [Int]? {
        var sums = combined
        if let total { sums.append((Array(windows.indices), total...total)) }
        return search(windows, sums)
    }

    /// Whether `solve` finds a vector.
    public static func isFeasible(
        windows: [ClosedRange<Int>], total: Int? = nil,
        combined: [(indices: [Int], window: ClosedRange<Int>)] = []
    ) -> Bool {
        solve(windows: windows, total: total, combined: combined) != nil
    }

    /// The least and the greatest sum of numbers in these windows.
    public static func sums(of windows: [ClosedRange<Int>]) -> ClosedRange<Int> {
        windows.reduce(0...0) { $0.lowerBound + $1.lowerBound...$0.upperBound + $1.upperBound }
    }

    private static func search(
        _ windows: [ClosedRange<Int>], _ sums: [(indices: [Int], window: ClosedRange<Int>)]
    ) -> [Int]? {
        guard let narrowed = narrow(windows, sums) else { return nil }
        guard let next = narrowed.firstIndex(where: { $0.count > 1 }) else { return narrowed.map(\.lowerBound) }
        for number in narrowed[next] {
            var chosen = narrowed
            chosen[next] = number...number
            if let found = search(chosen, sums) { return found }
        }
        return nil
    }

    /// The windows without the numbers that a sum excludes; nil where a sum cannot be met.
    private static func narrow(
        _ windows: [ClosedRange<Int>], _ sums: [(indices: [Int], window: ClosedRange<Int>)]
    ) -> [ClosedRange<Int>]? {
        var windows = windows
        var changed = true
        while changed {
            changed = false
            for (indices, window) in sums {
                let reach = self.sums(of: indices.map { windows[$0] })
                guard reach.overlaps(window) else { return nil }
                for index in indices {
                    let own = windows[index]
                    let low = max(own.lowerBound, window.lowerBound - (reach.upperBound - own.upperBound))
                    let high = min(own.upperBound, window.upperBound - (reach.lowerBound - own.lowerBound))
                    guard low <= high else { return nil }
                    if low...high != own {
                        windows[index] = low...high
                        changed = true
                    }
                }
            }
        }
        return windows
    }
}
