/// How a wave's respondents stand for a population, as far as the wave declares it.
public struct WaveDesign: Sendable, Equatable {
    /// Whether respondents carry weights that tables use by default.
    public let isWeighted: Bool
    /// Whether respondents were drawn in strata.
    public let isStratified: Bool
    /// The number of units in the population, where it is known.
    public let population: Int?

    /// A design as the wave file declares it.
    public init(isWeighted: Bool = false, isStratified: Bool = false, population: Int? = nil) {
        self.isWeighted = isWeighted
        self.isStratified = isStratified
        self.population = population
    }
}
