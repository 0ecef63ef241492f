import SurveyStatistics

/// What `Reference/factors.R` computed, and where to find it in an analysis.
enum FactorReference {
    static func scores(_ data: String) throws -> [[Double]] {
        try ReferenceTable.lines("factors_\(data).csv").map { $0.compactMap { Double($0) } }
    }

    static func numbers(_ data: String) throws -> [FactorNumber] {
        try ReferenceTable.lines("factors.csv").compactMap(FactorNumber.init).filter { $0.data == data }
    }

    /// By R's name of it: `principal_axis_3`; what needs no factors, `items`, is in any.
    static func analysis(_ name: String, of scores: [[Double]]) throws -> FactorAnalysis {
        let method = name.split(separator: "_").dropLast().joined(separator: "_")
        return try FactorAnalysis(
            scores, extraction: FactorAnalysis.Extraction(rawValue: method) ?? .principalAxis,
            factors: name.last?.wholeNumberValue)
    }
}
