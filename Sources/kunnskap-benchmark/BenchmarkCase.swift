import SurveyModel

/// What is timed. The peers in `scripts/benchmark-peers` know the same names and questions.
enum BenchmarkCase: String, CaseIterable {
    case twoWay = "two-way"
    case threeWay = "three-way"
    case filtered
    case multiple
    case weighted
    case raoScott = "rao-scott"
    case banner

    /// The requests that are made in turn: another filter each time, as the engine keeps the latest selection.
    var requests: [CrossTabRequest] {
        switch self {
        case .twoWay, .banner: [request("q01")]
        case .threeWay: [request("q01", layers: ["q03"])]
        case .filtered: [["o1", "o2"], ["o2", "o3"]].map { request("q01", filters: [.question("q04", values: $0)]) }
        case .multiple: [request("m1")]
        case .weighted: [request("q01", weight: .wave)]
        case .raoScott: [request("q01", weight: .wave, design: .full)]
        }
    }

    /// The columns that it reads, for the size of what it reads.
    var questions: [String] {
        switch self {
        case .twoWay, .weighted, .raoScott: ["q01", "q02"]
        case .threeWay: ["q01", "q02", "q03"]
        case .filtered: ["q01", "q02", "q04"]
        case .multiple: ["m1", "q02"]
        case .banner: Self.bannerRows + Self.bannerColumns
        }
    }

    var isWeighted: Bool { self == .weighted || self == .raoScott }

    /// The banner's 30 rows and 4 columns.
    static let bannerRows = BenchmarkWave.singles.suffix(30).map(\.self)
    static let bannerColumns = BenchmarkWave.singles.prefix(4).map(\.self)

    private func request(
        _ row: String, layers: [String] = [], filters: [Filter] = [], weight: CrossTabRequest.Weight = .none,
        design: DesignUse = .none
    ) -> CrossTabRequest {
        CrossTabRequest(
            wave: BenchmarkWave.key, row: row, column: "q02", layers: layers, filters: filters, weight: weight,
            design: design)
    }
}
