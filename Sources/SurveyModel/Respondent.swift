/// Somebody who was asked. Respondents of a wave are numbered densely from 1.
public struct Respondent: Sendable, Equatable {
    /// The number within the wave.
    public let number: Int
    /// The key of the unit.
    public let unit: String
    /// The weight, above 0; 1 where the wave has none.
    public let weight: Double
    /// The stratum, where the wave has strata.
    public let stratum: String?
    /// The cluster where it is not the unit.
    public let cluster: String?
    /// Who the survey tool says this is, where it says so. Personal.
    public let sourceID: String?

    /// A respondent as the answers file describes it.
    public init(
        number: Int, unit: String, weight: Double = 1, stratum: String? = nil, cluster: String? = nil,
        sourceID: String? = nil
    ) {
        self.number = number
        self.unit = unit
        self.weight = weight
        self.stratum = stratum
        self.cluster = cluster
        self.sourceID = sourceID
    }
}
