import SurveyModel
public import SurveyQuery
import SurveyStatistics

/// A factor analysis as JSON. Fields are added to this shape, never changed.
public enum FactorsJSON {
    /// The whole analysis. Loadings are rotated and in the order of `items`.
    public static func render(_ battery: BatteryAnalysis) -> JSONValue {
        let analysis = battery.analysis
        return .object([
            "wave": .string(battery.wave.key),
            "origin": .string(battery.wave.origin.rawValue),
            "evidence": .bool(battery.isEvidence),
            "filters": .array(battery.request.filters.map { CrossTabJSON.filter($0) }),
            "items": .array(battery.items.map(item)),
            "respondents": .int(battery.respondents),
            "n": .int(battery.n),
            "left_out": .int(battery.leftOut),
            "extraction": .string(analysis.extraction.rawValue),
            "rotation": .string("varimax"),
            "iterations": .int(analysis.iterations),
            "converged": .bool(analysis.converged),
            "heywood_items": .array(analysis.heywoodItems.map { .string(battery.items[$0].question) }),
            "kmo": .optional(analysis.adequacy?.overall),
            "kmo_items": .array(battery.items.indices.map { .optional(analysis.adequacy?.items[$0]) }),
            "bartlett": analysis.sphericity.map(bartlett) ?? .null,
            "alpha": .optional(analysis.reliability.alpha),
            "alpha_if_deleted": .array(analysis.reliability.alphaIfDeleted.map { .optional($0) }),
            "item_total_correlations": .array(analysis.reliability.itemTotalCorrelations.map { .optional($0) }),
            "correlations": .array(analysis.correlations.map(numbers)),
            "eigenvalues": numbers(analysis.eigenvalues),
            "variance": numbers(analysis.percentOfVariance),
            "factors": .array(battery.factors.map { factor($0, battery) }),
            "communalities": numbers(analysis.communalities),
            "by": .optional(battery.profile?.by.key),
            "profile": .array((battery.profile?.means ?? []).map(mean)),
            "profile_left_out": .array((battery.profile?.excluded ?? []).map(exclusion)),
            "tests": .array(tests(battery)),
            "notes": .array(battery.notes.map { .string($0.nb) }),
        ])
    }

    private static func numbers(_ values: [Double]) -> JSONValue { .array(values.map(JSONValue.double)) }

    private static func item(_ item: BatteryItem) -> JSONValue {
        .object([
            "question": .string(item.question),
            "label": .string(item.label.nb),
            "kind": .string(item.kind.rawValue),
            "low": .optional(item.scale.first?.nb),
            "high": .optional(item.scale.last?.nb),
            "n": .int(item.n),
            "excluded": .array(item.excluded.map(exclusion)),
        ])
    }

    private static func exclusion(_ exclusion: Base.Exclusion) -> JSONValue {
        .object([
            "question": .string(exclusion.question), "state": .string(exclusion.state.rawValue),
            "n": .int(exclusion.n),
        ])
    }

    private static func bartlett(_ test: Sphericity) -> JSONValue {
        .object(["statistic": .double(test.chiSquare), "df": .double(test.df), "p": .optional(test.p)])
    }

    private static func factor(_ factor: BatteryFactor, _ battery: BatteryAnalysis) -> JSONValue {
        .object([
            "number": .int(factor.number),
            "variance": .double(factor.percentOfVariance),
            "loadings": numbers(battery.analysis.rotatedLoadings.map { $0[factor.number - 1] }),
            "items": .array(factor.items.map { .string(battery.items[$0].question) }),
        ])
    }

    private static func mean(_ mean: FactorMean) -> JSONValue {
        .object([
            "factor": .int(mean.factor), "group": .string(mean.group), "n": .int(mean.n),
            "mean": .optional(mean.mean), "low": .optional(mean.low), "high": .optional(mean.high),
        ])
    }

    /// As a cross-tab's tests, with the number of the factor.
    private static func tests(_ battery: BatteryAnalysis) -> [JSONValue] {
        zip(battery.factors, battery.profile?.tests ?? []).flatMap { factor, tests in
            tests.map { test in
                guard case .object(var fields) = CrossTabJSON.test(test, [], origin: battery.wave.origin) else {
                    return .null
                }
                fields["factor"] = .int(factor.number)
                fields["adjusted_p"] = .optional(test.adjustedP)
                return .object(fields)
            }
        }
    }
}
