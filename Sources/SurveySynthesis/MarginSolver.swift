import SurveyModel
import SurveyStatistics

/// Turns what is known of a question's distribution into whole numbers of respondents.
struct MarginSolver {
    let margin: Margin
    let question: Question

    /// One count an option, in the order of the questionnaire, given how many are counted.
    func counts(base: Int) throws(SynthesisError) -> [Int] {
        for code in margin.sizes.map(\.code) + margin.combined.flatMap(\.codes)
        where !question.options.contains(where: { $0.code == code }) {
            let codes = question.options.map(\.code)
            throw .unknownValue(code, question: question.key, nearest: NearestKeys.find(code, in: codes))
        }
        var windows: [ClosedRange<Int>] = []
        for option in question.options { windows.append(try window(option.code, base: base)) }
        return question.kind == .multiple
            ? try nearest(windows, base: base) : try distribution(windows, base: base)
    }

    /// An option that is not listed is given by nobody.
    private func window(_ code: String, base: Int) throws(SynthesisError) -> ClosedRange<Int> {
        guard let size = margin.sizes.first(where: { $0.code == code })?.size else { return 0...0 }
        switch size {
        case .count(let count):
            guard (0...base).contains(count) else {
                throw .impossibleMargin(question.key, "\(code) is \(count), and \(base) are counted; correct one")
            }
            return count...count
        case .percent(let printed):
            return try window(printed, of: code, base: base)
        }
    }

    private func window(_ printed: PrintedNumber, of what: String, base: Int) throws(SynthesisError) -> ClosedRange<Int>
    {
        guard let window = RoundingWindow.counts(printed: printed.digits, scale: printed.scale, base: base) else {
            throw .impossibleMargin(
                question.key, "no count of \(base) is \(printed) percent (\(what)); correct the percent or the base")
        }
        return window
    }

    private func distribution(_ windows: [ClosedRange<Int>], base: Int) throws(SynthesisError) -> [Int] {
        var combined: [(indices: [Int], window: ClosedRange<Int>)] = []
        for sum in margin.combined {
            let indices = question.options.indices.filter { sum.codes.contains(question.options[$0].code) }
            let name = sum.codes.joined(separator: " and ")
            combined.append((indices, try window(sum.percent, of: name, base: base)))
        }
        let found: [Int]?
        do throws(StatisticsError) {
            found = try WholeNumbers.solve(windows: windows, total: base, combined: combined)
        } catch { throw .tooManyPossibilities(question.key) }
        if let found { return found }
        let reach = WholeNumbers.sums(of: windows)
        let sizes = zip(question.options, windows).map { "\($0.code) \(Self.text($1))" }.joined(separator: ", ")
        let why =
            reach.contains(base)
            ? "no numbers within these windows give the percents of options together"
            : "the least counts add to \(reach.lowerBound) and the greatest to \(reach.upperBound)"
        throw .impossibleMargin(
            question.key, "\(why), and \(base) are counted (\(sizes)); correct a number, or give counts with `n`")
    }

    /// Options of a multiple question are free of each other: each gets the count nearest to its percent.
    private func nearest(_ windows: [ClosedRange<Int>], base: Int) throws(SynthesisError) -> [Int] {
        guard margin.combined.isEmpty else {
            throw .impossibleMargin(question.key, "`combined` is for questions with one answer; state a constraint")
        }
        return zip(question.options, windows).map { option, window in
            guard case .percent(let printed) = margin.sizes.first(where: { $0.code == option.code })?.size else {
                return window.lowerBound
            }
            let whole = 100 * printed.scale
            return min(max((2 * printed.digits * base + whole) / (2 * whole), window.lowerBound), window.upperBound)
        }
    }

    private static func text(_ window: ClosedRange<Int>) -> String {
        window.count == 1 ? "\(window.lowerBound)" : "\(window.lowerBound)-\(window.upperBound)"
    }
}
