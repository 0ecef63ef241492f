extension FactorAnalysis {
    /// How factors are found.
    public enum Extraction: String, Sendable, CaseIterable {
        /// Principal components: all variance, communalities of 1 to begin with.
        case principalComponents = "principal_components"
        /// Iterated principal axis: the variance in common, from squared multiple correlations.
        case principalAxis = "principal_axis"
    }
}
