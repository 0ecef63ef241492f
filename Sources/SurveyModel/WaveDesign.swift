/// How a wave's respondents stand for a population, as far as the wave declares it.
public struct WaveDesign: Sendable, Equatable {
    /// Whether respondents carry weights that tables use by default.
    public let isWeighted: Bool
    /// Whether respondents were drawn in strata.
    public let isStratified: Bool
    /// The number of units in the population, where it is known.
    public let population: Int?
    /// The number of units in each stratum of the population, where it is known; units are the clusters.
    public let populations: [String: Int]
    /// Whether standard errors take the finite population correction, from `populations`, or from `population` where
    /// there are no strata. A known population alone is no reason to: it may not be what was drawn from.
    public let correctsForPopulation: Bool
    /// How much of the design tables use where nobody says otherwise; nil where the wave does not declare it.
    public let defaultUse: DesignUse?

    /// A design as the wave file declares it.
    public init(
        isWeighted: Bool = false, isStratified: Bool = false, population: Int? = nil, populations: [String: Int] = [:],
        correctsForPopulation: Bool = false, defaultUse: DesignUse? = nil
    ) {
        self.isWeighted = isWeighted
        self.isStratified = isStratified
        self.population = population
        self.populations = populations
        self.correctsForPopulation = correctsForPopulation
        self.defaultUse = defaultUse
    }

    /// The number of clusters in the population that those drawn in a stratum are corrected for; `stratum` is nil in
    /// a wave without strata. Nil where there is no finite population correction.
    public func correctedPopulation(of stratum: String?) -> Int? {
        guard correctsForPopulation else { return nil }
        return isStratified ? stratum.flatMap { populations[$0] } : population
    }
}
