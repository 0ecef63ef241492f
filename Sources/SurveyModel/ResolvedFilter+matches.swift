extension ResolvedFilter {
    /// Whether the condition holds for a respondent with these `answers`, in the order of the questionnaire;
    /// nil where it looks at an answer that is not known.
    public func matches(_ answers: [Answer?], unit: Unit, stratum: String?) -> Bool? {
        switch self {
        case .question(let index, let codes, let states):
            switch answers[index] {
            case nil: nil
            case .state(let state): states.contains(state)
            case .number, .text: states.contains(.valid)
            case .options(let given): states.contains(.valid) || given.contains { codes.contains($0) }
            }
        case .attribute(.zone, let values): unit.zone.map { values.contains($0) } ?? false
        case .attribute(.unitKind, let values): values.contains(unit.kind.rawValue)
        case .attribute(.stratum, let values): stratum.map { values.contains($0) } ?? false
        case .attribute: false
        case .atLeast(let least, let filters):
            Self.atLeast(least, filters.map { $0.matches(answers, unit: unit, stratum: stratum) })
        case .nobody: false
        }
    }

    /// Whether all of `filters` hold, as `matches` tells it.
    public static func all(_ filters: [ResolvedFilter], _ answers: [Answer?], unit: Unit, stratum: String?) -> Bool? {
        var isKnown = true
        for filter in filters {
            switch filter.matches(answers, unit: unit, stratum: stratum) {
            case false?: return false
            case nil: isKnown = false
            case true?: break
            }
        }
        return isKnown ? true : nil
    }

    private static func atLeast(_ least: Int, _ results: [Bool?]) -> Bool? {
        let holding = results.count { $0 == true }
        if holding >= least { return true }
        return holding + results.count { $0 == nil } >= least ? nil : false
    }
}
