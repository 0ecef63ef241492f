import SurveyModel
import SurveyQuery
import SurveyStatistics

extension CrossTabJSON {
    /// A mean with its distribution; column is null for everybody.
    static func mean(_ mean: Mean, _ layer: [String]) -> JSONValue {
        .object([
            "column": .optional(mean.column),
            "layer": .array(layer.map(JSONValue.string)),
            "n": .int(mean.n),
            "weighted_n": .double(mean.weightedN),
            "mean": .optional(mean.mean),
            "standard_deviation": .optional(mean.standardDeviation),
            "minimum": .optional(mean.minimum),
            "lower_quartile": .optional(mean.lowerQuartile),
            "median": .optional(mean.median),
            "upper_quartile": .optional(mean.upperQuartile),
            "maximum": .optional(mean.maximum),
            "standard_error": .optional(mean.standardError),
            "low": .optional(mean.low),
            "high": .optional(mean.high),
            "deff": .optional(mean.deff),
        ])
    }

    /// A test of a panel; an F has two degrees of freedom, `df1` and `df2`.
    static func test(_ test: TableTest, _ layer: [String], origin: WaveOrigin) -> JSONValue {
        let result = test.result
        var fields: [String: JSONValue] = [
            "name": .string(result.name.rawValue),
            "statistic": .optional(result.statistic),
            "p": .optional(result.p),
            "chosen": .bool(test.isChosen),
            "reason": .string(test.reason.nb),
            "layer": .array(layer.map(JSONValue.string)),
            "item": .optional(test.item),
        ]
        switch result.name {
        case .raoScottF, .anova, .welch:
            fields["df1"] = .optional(result.df)
            fields["df2"] = .optional(result.df2)
        default: fields["df"] = .optional(result.df)
        }
        if test.item != nil { fields["adjusted_p"] = .optional(test.adjustedP) }
        if let association = test.association {
            fields["cramers_v"] = .optional(association.cramersV)
            fields["cramers_v_corrected"] = .optional(association.cramersVCorrected)
            fields["minimum_expected"] = .optional(association.minimumExpected)
        }
        if let simulation = test.simulation {
            fields["samples"] = .int(simulation.samples)
            fields["seed"] = Int(exactly: simulation.seed).map(JSONValue.int) ?? .string(String(simulation.seed))
            fields["standard_error"] = .double(simulation.standardError)
        }
        // Answers that nobody gave are evidence of nothing.
        if origin != .collected {
            fields["evidence"] = .bool(false)
            fields["note"] = .string("\(origin.rawValue): not evidence")
        }
        return .object(fields)
    }
}
