/// The means of groups of respondents under a design, one group at a time.
struct GroupMeans {
    /// A respondent with a number.
    typealias Member = (respondent: Int, value: Double)

    private let design: SurveyDesign
    /// Per cluster Σz of the group at hand; nil in clusters without a member, as all are between groups.
    private var sums: [Double?]

    init(_ design: SurveyDesign) {
        self.design = design
        sums = Array(repeating: nil, count: design.strata.count)
    }

    /// The estimate of one group; nil without members.
    mutating func estimate(_ members: [Member], level: Double) -> DesignEstimate? {
        let total = members.reduce(0) { $0 + design.weights[$1.respondent] }
        let mean = members.reduce(0) { $0 + design.weights[$1.respondent] / total * $1.value }
        guard let first = members.first, mean.isFinite else { return nil }
        let isConstant = members.allSatisfy { $0.value == first.value }
        var (squares, sizes) = (0.0, 0.0)
        for (respondent, value) in members {
            let z = isConstant ? 0 : design.weights[respondent] / total * (value - mean)
            let cluster = design.cluster(of: respondent)
            sums[cluster] = (sums[cluster] ?? 0) + z
            squares += z * (value - mean)
            sizes += z * z
        }
        let spread = takeSpread(of: members)
        let (df, isDefined) = (spread.clusters - spread.strata, spread.clusters > 1 && spread.variance.isFinite)
        // What is left of clusters with equal means by rounding is no variance.
        let variance = spread.variance > sizes * 1e-24 ? spread.variance : 0
        let error = variance.squareRoot()
        var interval: ConfidenceInterval?
        if isDefined, error > 0, let t = studentQuantile((1 + level) / 2, df: Double(df)) {
            interval = ConfidenceInterval(low: mean - t * error, high: mean + t * error)
        }
        let deff = variance * Double(members.count - 1) / squares
        return DesignEstimate(
            estimate: mean, n: members.count, weight: total, degreesOfFreedom: df,
            standardError: isDefined ? error : nil, deff: isDefined && deff.isFinite ? deff : nil, interval: interval)
    }

    /// The variance of the sum over clusters, and the clusters and strata with a member; the sums are nil again.
    private mutating func takeSpread(of members: [Member]) -> (variance: Double, clusters: Int, strata: Int) {
        var strata = [Double?](repeating: nil, count: design.spreads.count)
        var (variance, clusters) = (0.0, 0)
        for (respondent, _) in members {
            let cluster = design.cluster(of: respondent)
            guard let z = sums[cluster] else { continue }
            sums[cluster] = nil
            let stratum = Int(design.strata[cluster])
            variance += design.spreads[stratum].scale * z * z
            strata[stratum] = (strata[stratum] ?? 0) + z
            clusters += 1
        }
        for (spread, sum) in zip(design.spreads, strata) { variance -= spread.drawback * (sum ?? 0) * (sum ?? 0) }
        return (variance, clusters, strata.count { $0 != nil })
    }
}
