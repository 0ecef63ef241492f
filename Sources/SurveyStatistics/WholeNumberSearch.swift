/// The search for whole numbers, depth first: after each choice the windows of the others are narrowed by every sum,
/// so that a single total is met without going back.
struct WholeNumberSearch {
    /// What numbers at some indices add up to.
    let sums: [(indices: [Int], window: ClosedRange<Int>)]

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

    /// The windows without the numbers that a sum excludes; nil where a sum cannot be met.
    private func narrow(
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
        return windows
    }
}
