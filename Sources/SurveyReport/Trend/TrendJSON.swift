public import SurveyDisclosure
import SurveyModel
import SurveyQuery
import SurveyStatistics

/// Trends as JSON. Fields are added to this shape, never changed.
public enum TrendJSON {
    /// Several trends: an array.
    public static func render(_ trends: [PublishableTrend]) -> JSONValue { .array(trends.map { render($0) }) }

    /// One trend.
    public static func render(_ publishable: PublishableTrend) -> JSONValue {
        let trend = publishable.trend
        return .object([
            "kind": .string("trend"),
            "question": .string(trend.request.question),
            "by": .optional(trend.request.column),
            "boundary": .int(trend.boundary),
            "points": .array(
                trend.points.map { CrossTabJSON.render(DisclosureControl(for: publishable.audience).publish($0.table)) }
            ),
            "steps": .array(trend.steps.map { step($0, isEvidence: isEvidence($0, trend)) }),
            "tests": .array(trend.tests.map(test)),
            "left_out": .array(
                trend.leftOut.map { .object(["wave": .string($0.wave), "reason": .string($0.reason.nb)]) }),
        ])
    }

    private static func isEvidence(_ step: TrendStep, _ trend: Trend) -> Bool {
        trend.points.allSatisfy { ![step.from, step.to].contains($0.wave.key) || $0.wave.origin == .collected }
    }

    private static func step(_ step: TrendStep, isEvidence: Bool) -> JSONValue {
        var fields: [String: JSONValue] = [
            "from": .string(step.from), "to": .string(step.to), "comparable": .bool(step.link.isComparable),
            "evidence": .bool(isEvidence), "changes": .array(step.changes.map(change)),
        ]
        switch step.link {
        case .broken(let reason):
            fields["reason"] = .string(reason.nb)
            fields["notes"] = .array([])
        case .comparable(let notes):
            fields["reason"] = .null
            fields["notes"] = .array(notes.map { .string($0.nb) })
        }
        return .object(fields)
    }

    private static func change(_ change: TrendChange) -> JSONValue {
        .object([
            "row": .string(change.row), "column": .optional(change.column),
            "difference": .optional(change.difference), "low": .optional(change.low), "high": .optional(change.high),
            "p": .optional(change.p), "adjusted_p": .optional(change.adjustedP),
            "method": .string(change.method.rawValue),
        ])
    }

    private static func test(_ test: TrendTest) -> JSONValue {
        .object([
            "name": .string(test.result.name.rawValue), "row": .string(test.row), "column": .optional(test.column),
            "waves": .array(test.waves.map(JSONValue.string)), "scores": .array(test.scores.map(JSONValue.double)),
            "statistic": .optional(test.result.statistic), "df": .optional(test.result.df),
            "p": .optional(test.result.p),
        ])
    }
}
