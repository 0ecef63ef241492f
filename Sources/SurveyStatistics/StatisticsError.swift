/// Why a question about numbers has no answer.
public struct StatisticsError: Error, Equatable, CustomStringConvertible {
    private enum Fault: Equatable {
        case tooManyPossibilities(limit: Int)
        case stopped
        case items(ItemsFault)
        case weight(respondent: Int, value: Double)
        case designIndices(respondents: Int)
        case clusterInTwoStrata(cluster: Int)
        case clusters(count: Int)
        case singleCluster(stratum: Int)
        case population(stratum: Int, clusters: Int, population: Double)
    }

    private let fault: Fault

    /// What is wrong, and what to do.
    public var description: String {
        switch fault {
        case .tooManyPossibilities(let limit):
            "there are too many possibilities: the search was given up after \(limit) steps; "
                + "give fewer numbers about the same unknowns"
        case .stopped: "the calculation was stopped before it was done"
        case .items(let fault): fault.description
        case .weight(let respondent, let value):
            "the weight of respondent \(respondent) is \(value): weights are numbers above 0; correct it, or leave "
                + "the respondent out"
        case .designIndices(let respondents):
            "strata and clusters need one index for each of the \(respondents) respondents, from 0 and below "
                + "that number"
        case .clusterInTwoStrata(let cluster):
            "cluster \(cluster) is in two strata: give the clusters of each stratum numbers of their own"
        case .clusters(let count):
            "the design has \(count == 0 ? "no clusters" : "one cluster"), and a variance needs two or more: "
                + "ask without the design"
        case .singleCluster(let stratum):
            "stratum \(stratum) has one cluster, and so no variance: join it with another stratum, or centre "
                + "single clusters at the mean of all"
        case .population(let stratum, let clusters, let population):
            "stratum \(stratum) has \(clusters) sampled clusters, more than the \(population) of its population: "
                + "correct the population, or leave it out"
        }
    }

    /// Whether the caller asked to stop.
    public var isStopped: Bool { fault == .stopped }

    /// The stratum that it is about, as an index from 0; nil where it is about none.
    public var stratum: Int? {
        switch fault {
        case .singleCluster(let stratum), .population(let stratum, _, _): stratum
        default: nil
        }
    }

    /// The items that cannot be analysed, as indices from 0; empty where it is not about particular items.
    public var items: [Int] {
        if case .items(let fault) = fault { fault.items } else { [] }
    }

    static func tooManyPossibilities(limit: Int) -> Self { Self(fault: .tooManyPossibilities(limit: limit)) }

    /// The caller asked to stop.
    static let stopped = Self(fault: .stopped)

    /// A battery of items that cannot be analysed.
    static func items(_ fault: ItemsFault) -> Self { Self(fault: .items(fault)) }

    /// A weight that is not a number above 0.
    static func weight(respondent: Int, value: Double) -> Self {
        Self(fault: .weight(respondent: respondent, value: value))
    }

    /// Strata or clusters that are not one index a respondent.
    static func designIndices(respondents: Int) -> Self { Self(fault: .designIndices(respondents: respondents)) }

    /// A cluster that is not within one stratum.
    static func clusterInTwoStrata(cluster: Int) -> Self { Self(fault: .clusterInTwoStrata(cluster: cluster)) }

    /// Fewer than two clusters.
    static func clusters(count: Int) -> Self { Self(fault: .clusters(count: count)) }

    /// A stratum that has one cluster.
    static func singleCluster(stratum: Int) -> Self { Self(fault: .singleCluster(stratum: stratum)) }

    /// More clusters sampled than there are.
    static func population(stratum: Int, clusters: Int, population: Double) -> Self {
        Self(fault: .population(stratum: stratum, clusters: clusters, population: population))
    }
}
