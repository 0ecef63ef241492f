import SurveyModel
import SurveyStatistics

/// One reading of a claim, held against what a conflict has for certain.
struct ReadingFinding {
    let claim: String
    let reading: String
    /// Whether whole numbers give it together with everything certain.
    let isPossible: Bool
    let arithmetic: String

    /// A printed number in one of its readings.
    init(_ value: Conflict.Value, named name: String, reading: String, with sums: PrintedSums, _ names: [String]) {
        let told = value.unknowns.joined(separator: " + ")
        let whole = value.base.map { " of \($0)" } ?? Self.whole(value.whole, names, sums)
        let percent = value.unit == .percent ? " %" : ""
        claim = name
        self.reading = reading
        isPossible = sums.solution != nil
        let reach = sums.reach(of: Self.places(value.unknowns, names))
        let counts = reach.map { "makes \(told) \(Arithmetic.text($0))" } ?? "leaves \(told) no count"
        arithmetic = "\(value.printed)\(percent)\(whole) \(counts)"
    }

    /// A claim that one share is more than another.
    init(_ order: Conflict.Order, certain: PrintedSums, with sums: PrintedSums, _ names: [String]) {
        claim = order.claim
        reading = order.reading
        isPossible = sums.solution != nil
        let (more, than) = (Self.share(order.more, certain, names), Self.share(order.than, certain, names))
        arithmetic = "\(more) \(sums.solution != nil ? "can be" : "cannot be") more than \(than)"
    }

    private static func whole(_ whole: [String], _ names: [String], _ sums: PrintedSums) -> String {
        guard !whole.isEmpty else { return "" }
        let reach = sums.reach(of: places(whole, names)).map { " (\(Arithmetic.text($0)))" } ?? ""
        return " of \(whole.joined(separator: " + "))\(reach)"
    }

    /// The counts that are possible, and the percents where the whole is one number.
    private static func share(_ share: Conflict.Order.Share, _ certain: PrintedSums, _ names: [String]) -> String {
        let told = share.unknowns.joined(separator: " + ")
        guard let part = certain.reach(of: places(share.unknowns, names)),
            let whole = certain.reach(of: places(share.whole, names))
        else { return told }
        let counts = "\(told) \(Arithmetic.text(part)) of \(Arithmetic.text(whole))"
        guard whole.count == 1, whole.lowerBound > 0 else { return counts }
        let percents = Set([part.lowerBound, part.upperBound]).sorted().compactMap {
            Rounding.percentDigits($0, of: whole.lowerBound, scale: 100).map { Measured.text($0, 100) }
        }
        return "\(counts) (\(percents.joined(separator: "–")) %)"
    }

    private static func places(_ some: [String], _ names: [String]) -> [Int] {
        names.indices.filter { some.contains(names[$0]) }
    }
}
