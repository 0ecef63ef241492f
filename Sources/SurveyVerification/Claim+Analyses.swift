import SurveyModel

extension Claim {
    /// Whether it is about a test or a factor analysis.
    var restsOnTest: Bool {
        switch source {
        case .analyses: true
        case .statements(let statements): statements.contains { if case .chiSquare = $0 { true } else { false } }
        case .notComputable: false
        }
    }

    /// Whether what it says is that a number is so or so, and not what makes a factor.
    var isAboutNumber: Bool {
        guard case .analyses(let analyses) = source else { return true }
        return !analyses.contains { if case .factor = $0 { true } else { false } }
    }
}
