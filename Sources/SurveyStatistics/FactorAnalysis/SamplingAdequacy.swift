/// The measure of sampling adequacy of Kaiser, Meyer and Olkin: how far the correlations of items are shared by all,
/// rather than by pairs; above 0.6 is held to be fit for factor analysis.
public struct SamplingAdequacy: Sendable, Equatable {
    /// Over all pairs of items.
    public let overall: Double
    /// Of each item (MSA); nil for an item that correlates with none.
    public let items: [Double?]

    /// Σr² / (Σr² + Σa²), where a is the partial correlation given all other items; nil where no items correlate.
    init?(_ correlations: Matrix, inverse: Matrix) {
        var (squares, partials) = ([Double](), [Double]())
        for item in 0..<correlations.rows {
            let others = (0..<correlations.rows).filter { $0 != item }
            squares.append(others.reduce(0) { $0 + correlations[item, $1] * correlations[item, $1] })
            partials.append(
                others.reduce(0) {
                    $0 + inverse[item, $1] * inverse[item, $1] / (inverse[item, item] * inverse[$1, $1])
                })
        }
        func share(_ square: Double, _ partial: Double) -> Double? {
            square + partial > 0 ? square / (square + partial) : nil
        }
        guard let overall = share(squares.reduce(0, +), partials.reduce(0, +)) else { return nil }
        self.overall = overall
        items = zip(squares, partials).map { share($0, $1) }
    }
}
