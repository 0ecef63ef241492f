import SurveyStatistics

/// Says in words why printed numbers cannot stand together.
struct Arithmetic {
    private let sums: PrintedSums
    private let names: [String]
    private let unknowns: [String]

    /// About numbers and unknowns with these names, in their order; the unknowns' are needed where a number is a percent
    /// of them.
    init(_ sums: PrintedSums, names: [String], unknowns: [String] = []) {
        self.sums = sums
        self.names = names
        self.unknowns = unknowns
    }

    /// Why they cannot stand together, what each number allows, and the smallest change that would mend it.
    var description: String {
        let windows = zip(sums.values, names).map { value, name in
            "\(name) \(text(value))" + (value.whole.isEmpty ? " allows \(Self.text(value.window))" : "")
        }.joined(separator: "; ")
        return sums.solution == nil ? "\(verdict): \(windows); \(mend)" : "whole numbers give all of these: \(windows)"
    }

    private var verdict: String {
        guard let total = sums.total else { return "no whole numbers give all of these" }
        if let reach, reach.lowerBound > total {
            return "the least counts add up to \(reach.lowerBound), and the total is \(total)"
        }
        if let reach, reach.upperBound < total {
            return "the greatest counts add up to \(reach.upperBound), and the total is \(total)"
        }
        return "no whole numbers give all of these and add up to \(total)"
    }

    /// The least and greatest sum of all unknowns, where each is printed by itself.
    private var reach: ClosedRange<Int>? {
        let windows = (0..<sums.unknowns).compactMap { unknown in
            sums.values.filter { $0.unknowns == [unknown] && $0.whole.isEmpty }.compactMap(\.window)
                .reduce(nil) { (narrow: ClosedRange<Int>?, window) in narrow.map { $0.clamped(to: window) } ?? window }
        }
        return windows.count == sums.unknowns ? WholeNumbers.sums(of: windows) : nil
    }

    private var mend: String {
        guard let change = SmallestChange.find(sums), change.units > 0 else {
            return "no change of a single number would mend it"
        }
        let mends = change.mends.map { digits in
            zip(sums.values.indices, digits).filter { sums.values[$0].digits != $1 }.map { index, digits in
                let value = sums.values[index]
                let (old, new) = (Measured.text(value.digits, value.scale), Measured.text(digits, value.scale))
                return "\(names[index]) \(old) → \(new)"
            }.joined(separator: " with ")
        }
        let shown = mends.prefix(8).joined(separator: ", or ")
        let rest = mends.count > 8 ? ", or \(mends.count - 8) others" : ""
        return "the smallest change that would mend it: \(shown)\(rest)"
    }

    private func text(_ value: PrintedSum) -> String {
        let digits = Measured.text(value.digits, value.scale)
        guard value.whole.isEmpty else {
            let whole = value.whole.compactMap { unknowns.indices.contains($0) ? unknowns[$0] : nil }
            return "\(digits) % of \(whole.joined(separator: " + "))"
        }
        return value.base.map { "\(digits) % of \($0)" } ?? digits
    }

    /// A window as people write it: `171–172`.
    static func text(_ window: ClosedRange<Int>?) -> String {
        guard let window else { return "no count" }
        return window.count == 1 ? "\(window.lowerBound)" : "\(window.lowerBound)–\(window.upperBound)"
    }
}
