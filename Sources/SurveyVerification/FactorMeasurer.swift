import SurveyModel
import SurveyQuery

/// Makes the factor analyses that claims are about. It sees no printed number.
final class FactorMeasurer {
    private let engine: CrossTabEngine
    private let wave: String
    /// Several claims are about one analysis.
    private var known: [(request: FactorRequest, measured: Measured)] = []

    init(_ engine: CrossTabEngine, wave: String) {
        self.engine = engine
        self.wave = wave
    }

    /// A factor analysis by principal components and varimax. Answers that cannot be analysed are no error: the report is
    /// about more than its factors.
    func measure(_ battery: FactorBattery, by: String?, in place: String) throws(VerificationError) -> Measured {
        let request = FactorRequest(wave: wave, items: battery.items, by: by, factors: battery.factors)
        if let found = known.first(where: { $0.request == request }) { return found.measured }
        let measured: Measured
        do throws(QueryError) {
            measured = .factors(MeasuredFactors(try engine.factors(request)))
        } catch {
            guard error.repositoryError == nil else { throw .query(error, in: place) }
            try checkNotStopped(in: place)
            measured = .noAnalysis(error.description)
        }
        known.append((request, measured))
        return measured
    }

    /// Counts something, which throws where somebody asked to stop: that is no fault of the answers.
    private func checkNotStopped(in place: String) throws(VerificationError) {
        do throws(QueryError) { _ = try engine.count(wave: wave, where: []) } catch { throw .query(error, in: place) }
    }
}
