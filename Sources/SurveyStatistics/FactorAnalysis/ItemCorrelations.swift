/// What is known of a battery's correlations before factors are taken from them.
struct ItemCorrelations {
    let respondents: Int
    let covariances: Matrix
    let correlations: Matrix
    /// Largest first; what is 0 but for rounding is 0.
    let eigenvalues: [Double]
    let vectors: Matrix
    /// Nil where the correlations are singular, and their inverse means nothing.
    let inverse: Matrix?

    /// Respondents × items.
    init(_ scores: [[Double]], isStopped: () -> Bool) throws(StatisticsError) {
        try Self.check(scores)
        let items = scores[0].indices.map { item in scores.map { $0[item] } }
        let covariances = try covarianceMatrix(items, isStopped: isStopped)
        for (item, answers) in items.enumerated() {
            // The variance of equal fractions may be more than 0 by rounding; that of tiny differences may vanish.
            let isConstant = answers.allSatisfy { $0 == answers[0] }
            guard !isConstant, covariances[item, item].isNormal else { throw .items(.constant(item: item)) }
        }
        respondents = scores.count
        self.covariances = covariances
        correlations = correlationMatrix(covariances)
        let eigen = try symmetricEigen(correlations, isStopped: isStopped)
        eigenvalues = eigen.values.map { $0 > 1e-13 * eigen.values[0] ? $0 : 0 }
        vectors = eigen.vectors
        inverse = Self.inverse(eigenvalues, eigen.vectors)
    }

    /// The items of a singular matrix that follow from each other: those in the vector whose variance is 0.
    var dependentItems: [Int] {
        let last = vectors.columns - 1
        return (0..<vectors.rows).filter { vectors[$0, last].magnitude > 1e-4 }
    }

    private static func check(_ scores: [[Double]]) throws(StatisticsError) {
        guard let items = scores.first?.count else { throw .items(.noAnswers) }
        guard items > 1 else { throw .items(.tooFewItems(items)) }
        for (respondent, row) in scores.enumerated() {
            guard row.count == items else {
                throw .items(.unequalRow(respondent: respondent, scores: row.count, items: items))
            }
            if let item = row.firstIndex(where: { !($0.magnitude <= greatestScore) }) {
                throw .items(.unusableScore(respondent: respondent, item: item))
            }
        }
        guard scores.count >= items else {
            throw .items(.moreItemsThanAnswers(items: items, answers: scores.count))
        }
    }

    /// Below a ten-milliardth of the largest eigenvalue the inverse would be rounding for the most part.
    private static func inverse(_ eigenvalues: [Double], _ vectors: Matrix) -> Matrix? {
        guard let least = eigenvalues.last, least > 1e-10 * eigenvalues[0] else { return nil }
        let scaled = Matrix(rows: vectors.rows, columns: vectors.columns) { vectors[$0, $1] / eigenvalues[$1] }
        return scaled * vectors.transposed
    }
}
