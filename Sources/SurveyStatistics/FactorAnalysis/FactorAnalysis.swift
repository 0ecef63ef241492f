/// A factor analysis of a battery of items: extraction, varimax rotation, and what tells whether it was worth doing.
/// Items, factors and respondents are in the order given; loadings are items × factors.
public struct FactorAnalysis: Sendable, Equatable {
    /// How the factors were found.
    public let extraction: Extraction
    /// How many answered, all items.
    public let respondents: Int
    /// Items × items.
    public let correlations: [[Double]]
    /// Of the correlations, one an item, largest first.
    public let eigenvalues: [Double]
    /// Before extraction: 1 for components, the squared multiple correlation with the other items for a principal axis.
    public let initialCommunalities: [Double]
    /// The share of each item's variance that the factors explain.
    public let communalities: [Double]
    /// Unrotated, by explained variance; each column's sum is above 0.
    public let loadings: [[Double]]
    /// After varimax with Kaiser's normalisation, by explained variance; each column's sum is above 0.
    public let rotatedLoadings: [[Double]]
    /// What each unrotated factor explains, in items.
    public let sumsOfSquares: [Double]
    /// What each rotated factor explains, in items.
    public let rotatedSumsOfSquares: [Double]
    /// How many times a principal axis was iterated; 0 for components.
    public let iterations: Int
    /// Whether the communalities had settled, to 1e-9, within 1,000 iterations.
    public let converged: Bool
    /// Items whose communality came out above 1, a Heywood case: the factors are then not to be trusted.
    public let heywoodItems: [Int]
    /// The measure of Kaiser, Meyer and Olkin; nil for singular correlations, or where none differ from 0.
    public let adequacy: SamplingAdequacy?
    /// Bartlett's test; nil for singular correlations.
    public let sphericity: Sphericity?
    /// Cronbach's alpha of all items.
    public let reliability: Reliability
    /// Respondents × rotated factors, by regression (Thurstone), of standardised scores; nil for singular correlations.
    public let scores: [[Double]]?
    /// Why `adequacy`, `sphericity` and `scores` are nil; its `items` are those that follow from each other.
    public let singularity: StatisticsError?

    /// How many factors there are.
    public var factors: Int { sumsOfSquares.count }
    /// The share of all variance that each eigenvalue stands for, in percent.
    public var percentOfVariance: [Double] { eigenvalues.map(percent) }
    /// The share of all variance that each rotated factor explains, in percent.
    public var rotatedPercentOfVariance: [Double] { rotatedSumsOfSquares.map(percent) }

    /// Analyses scores, respondents × items, without gaps. `factors` is how many to take; nil takes those with an
    /// eigenvalue above 1 (Kaiser's rule). Throws, with the items concerned, for scores that cannot be analysed, and
    /// when `isStopped` says so.
    public init(
        _ scores: [[Double]], extraction: Extraction, factors: Int? = nil, isStopped: () -> Bool = { false }
    ) throws(StatisticsError) {
        let items = try ItemCorrelations(scores, isStopped: isStopped)
        let count = try Self.factors(factors, items.eigenvalues)
        initialCommunalities = try Self.initialCommunalities(items, extraction)
        let axis =
            extraction == .principalAxis
            ? try PrincipalAxis(
                items.correlations, initial: initialCommunalities, factors: count, isStopped: isStopped)
            : nil
        let unrotated = axis?.loadings ?? componentLoadings(items.eigenvalues, items.vectors, count)
        let rotated = try varimax(unrotated, isStopped: isStopped).columnsBySumOfSquares.columnsWithPositiveSums
        self.extraction = extraction
        respondents = scores.count
        correlations = items.correlations.rowArrays
        eigenvalues = items.eigenvalues
        communalities = unrotated.rowSumsOfSquares
        loadings = unrotated.columnsWithPositiveSums.rowArrays
        rotatedLoadings = rotated.rowArrays
        sumsOfSquares = unrotated.columnSumsOfSquares
        rotatedSumsOfSquares = rotated.columnSumsOfSquares
        iterations = axis?.iterations ?? 0
        converged = axis?.converged ?? true
        // A communality of 1 may come out above 1 by rounding.
        heywoodItems = communalities.indices.filter { [communalities] in communalities[$0] > 1 + 1e-9 }
        adequacy = items.inverse.flatMap { SamplingAdequacy(items.correlations, inverse: $0) }
        sphericity = items.inverse.map { _ in Sphericity(eigenvalues: items.eigenvalues, respondents: scores.count) }
        reliability = Reliability(items.covariances)
        self.scores = try items.factorScores(scores, rotated, isStopped: isStopped)
        singularity = items.inverse == nil ? .items(.singular(items: items.dependentItems)) : nil
    }

    private func percent(_ items: Double) -> Double { 100 * items / Double(eigenvalues.count) }

    private static func factors(_ asked: Int?, _ eigenvalues: [Double]) throws(StatisticsError) -> Int {
        // Eigenvalues of 1 may come out above 1 by rounding.
        let count = asked ?? eigenvalues.count { $0 > 1 + 1e-9 }
        guard asked != nil || count > 0 else { throw .items(.noEigenvalueAboveOne) }
        guard count > 0, count <= eigenvalues.count else {
            throw .items(.factorsOutOfRange(asked: count, items: eigenvalues.count))
        }
        return count
    }

    private static func initialCommunalities(
        _ items: ItemCorrelations, _ extraction: Extraction
    ) throws(StatisticsError) -> [Double] {
        guard extraction == .principalAxis else { return items.eigenvalues.map { _ in 1 } }
        guard let inverse = items.inverse else { throw .items(.singular(items: items.dependentItems)) }
        return (0..<inverse.rows).map { 1 - 1 / inverse[$0, $0] }
    }
}
