import SurveyModel

/// Judges the tests and factor analyses of a claim, without looking at other claims.
struct AnalysisJudge {
    let origin: WaveOrigin

    /// All must hold. What makes a factor was never printed in numbers, so that answers that were made to fit the printed
    /// numbers may have these factors or others, and neither says anything of the report: there is no verdict on it.
    func judge(_ analyses: [Analysis], _ measured: [Measured]) -> Verdict {
        guard !analyses.isEmpty, analyses.count == measured.count else {
            return .differs("nothing was computed for it")
        }
        let findings = zip(analyses, measured).map(finding)
        if let none = findings.first(where: { $0.holds == nil }) { return .notComputable(none.text) }
        let factors = measured.compactMap { if case .factors(let factors) = $0 { factors } else { nil } }.last
        let holds = findings.allSatisfy { $0.holds == true }
        if let factors, origin != .collected {
            let found = findings.map(\.text).joined(separator: "; ")
            return .notComputable(
                "\(found) (\(factors)). That is \(holds ? "" : "not ")what the report says, but no evidence: "
                    + "the loadings were never printed, and the answers are \(origin.rawValue)")
        }
        guard let wrong = findings.first(where: { $0.holds == false }) else { return .reproduced }
        return .differs(factors.map { "\(wrong.text) (\($0))" } ?? wrong.text)
    }

    /// Whether one of them holds, and what was found; nil where the answers do not allow it.
    private func finding(_ analysis: Analysis, _ measured: Measured) -> (holds: Bool?, text: String) {
        switch (analysis, measured) {
        case (.test(_, _, _, let isSignificant), .test(let test)):
            let found = test.isSignificant
            let text = found.map { ", which is \($0 ? "" : "not ")significant at 5 percent" } ?? ""
            return (found.map { $0 == isSignificant }, "the answers give \(test)\(text)")
        case (.factorCount(_, let printed), .factors(let factors)):
            let holds = measured.digits(scale: printed.scale) == printed.digits
            return (holds, "\(factors.count) eigenvalues are above 1, and \(printed) is printed")
        case (.factor(_, let pattern), .factors(let factors)):
            let match = FactorMatch(pattern: pattern, found: factors)
            return (match.holds, match.description)
        case (_, .noAnalysis(let reason)): return (nil, reason)
        default: return (false, "nothing was computed for it")
        }
    }
}
