public import SurveyModel

/// How the options of a question differ from those of an earlier one, by code.
public struct OptionChange: Sendable, Equatable {
    /// Those that only the later question has.
    public let added: [String]
    /// Those that only the earlier question has.
    public let removed: [String]
    /// Those that are a state in one of them and an answer, or another state, in the other.
    public let restated: [String]
    /// Those whose bokmål changed.
    public let relabelled: [String]
    /// Whether those that both have stand in another order.
    public let isReordered: Bool

    /// What became of the options of `earlier`.
    public init(from earlier: Question, to later: Question) {
        let old = Dictionary(earlier.options.map { ($0.code, $0) }) { first, _ in first }
        let new = Dictionary(later.options.map { ($0.code, $0) }) { first, _ in first }
        let codes = (earlier: earlier.options.map(\.code), later: later.options.map(\.code))
        added = codes.later.filter { old[$0] == nil }
        removed = codes.earlier.filter { new[$0] == nil }
        restated = codes.later.filter { code in old[code].map { $0.state != new[code]?.state } ?? false }
        relabelled = codes.later.filter { code in old[code].map { $0.label.nb != new[code]?.label.nb } ?? false }
        isReordered = codes.earlier.filter { new[$0] != nil } != codes.later.filter { old[$0] != nil }
    }

    /// Whether every option is still there, means what it meant, and stands in its order.
    public var keepsAll: Bool { removed.isEmpty && restated.isEmpty && !isReordered }

    /// What changed, `'a' is new, 'b' is gone`; the labels only where `countsLabels`. Empty where nothing did.
    public func summary(countsLabels: Bool = true) -> String {
        var parts: [String] = []
        if !removed.isEmpty { parts.append("gone: \(listed(removed))") }
        if !added.isEmpty { parts.append("new: \(listed(added))") }
        if !restated.isEmpty { parts.append("another state: \(listed(restated))") }
        if isReordered { parts.append("another order") }
        if countsLabels, !relabelled.isEmpty { parts.append("another label: \(listed(relabelled))") }
        return parts.joined(separator: "; ")
    }
}
