/// The tests that there are, under the names that outputs give them.
public enum TestName: String, Sendable, CaseIterable {
    /// Pearson's chi-square of independence.
    case pearson
    /// The likelihood ratio G².
    case likelihoodRatio = "likelihood_ratio"
    /// Fisher's exact test of a 2×2 table, two-sided.
    case fisher
    /// The exact test of Fisher, Freeman and Halton, by enumeration.
    case fisherFreemanHalton = "fisher_freeman_halton"
    /// Pearson's statistic over random tables with the same margins.
    case monteCarlo = "monte_carlo"
    /// Rao and Scott's second-order correction, as an F.
    case raoScottF = "rao_scott_f"
    /// Rao and Scott's first-order correction, as a chi-square.
    case raoScottFirstOrder = "rao_scott_first_order"
    /// One-way analysis of variance.
    case anova
    /// Welch's analysis of variance, for unequal variances.
    case welch
    /// Kruskal and Wallis' test on ranks.
    case kruskalWallis = "kruskal_wallis"
    /// Cochran and Armitage's test for trend.
    case trend
    /// The z test of two independent proportions, pooled.
    case twoProportions = "two_proportions"
    /// McNemar's exact test of paired answers.
    case mcNemar = "mcnemar"
}
