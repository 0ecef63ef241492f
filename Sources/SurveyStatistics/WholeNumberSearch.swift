/// The search for whole numbers, depth first: after each choice the windows of the others are narrowed by every sum,
/// so that a single total is met without going back.
struct WholeNumberSearch {
    /// What numbers at some indices add up to.
    let sums: [(indices: [Int], window: ClosedRange<Int>)]
    /// Percents of numbers that are unknown themselves.
    var shares: [PrintedSum] = []
    /// Which shares are more than others.
    var orders: [UnknownOrder] = []

    /// A number that is tried with one value after the other.
    private struct Choice {
        let windows: [ClosedRange<Int>]
        let place: Int
        /// The value to try next.
        var next: Int
    }

    /// The first vector in lexical order; nil where there is none.
    func first(
        in windows: [ClosedRange<Int>], _ steps: inout SearchSteps
    ) throws(StatisticsError) -> [Int]? {
        // A list and no recursion: a file may name more unknowns than the stack has room for.
        var choices: [Choice] = []
        var candidate = windows
        while true {
            if let narrowed = try narrow(candidate, &steps) {
                guard let place = narrowed.firstIndex(where: { $0.lowerBound < $0.upperBound }) else {
                    return narrowed.map(\.lowerBound)
                }
                choices.append(Choice(windows: narrowed, place: place, next: narrowed[place].lowerBound))
            }
            while let last = choices.last, last.next > last.windows[last.place].upperBound { choices.removeLast() }
            guard let choice = choices.last else { return nil }
            candidate = choice.windows
            candidate[choice.place] = choice.next...choice.next
            choices[choices.count - 1].next += 1
        }
    }

    /// The windows without the numbers that a sum excludes; nil where a sum, a share or an order cannot be met.
    func narrow(
        _ windows: [ClosedRange<Int>], _ steps: inout SearchSteps
    ) throws(StatisticsError) -> [ClosedRange<Int>]? {
        try steps.spend(windows.count + 1)
        var windows = windows
        var changed = true
        while changed {
            changed = false
            for (indices, window) in sums {
                try steps.spend(indices.count)
                let reach = WholeNumbers.sums(of: indices.map { windows[$0] })
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
        return try allowsShares(windows, &steps) ? windows : nil
    }

    private func allowsShares(
        _ windows: [ClosedRange<Int>], _ steps: inout SearchSteps
    ) throws(StatisticsError) -> Bool {
        try steps.spend((shares.count + orders.count) * sums.count)
        let sum = { self.sum(of: $0, in: windows) }
        return shares.allSatisfy { $0.isPossible(sum) } && orders.allSatisfy { $0.isPossible(sum) }
    }

    /// The least and the greatest sum of the numbers at some indices: what their windows allow, and what a greater sum
    /// leaves beside the others in it.
    private func sum(of indices: [Int], in windows: [ClosedRange<Int>]) -> ClosedRange<Int> {
        var reach = WholeNumbers.sums(of: indices.map { windows[$0] })
        for (all, window) in sums where indices.allSatisfy(all.contains) {
            let others = WholeNumbers.sums(of: all.filter { !indices.contains($0) }.map { windows[$0] })
            let left = window.lowerBound - others.upperBound...window.upperBound - others.lowerBound
            if reach.overlaps(left) { reach = reach.clamped(to: left) }
        }
        return reach
    }
}
