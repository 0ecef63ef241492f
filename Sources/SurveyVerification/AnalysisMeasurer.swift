import SurveyModel
import SurveyQuery

/// Makes the tests and factor analyses that claims are about. It sees no printed number.
final class AnalysisMeasurer {
    private let engine: CrossTabEngine
    private let wave: String
    /// Several claims are about one analysis.
    private var known: [(request: FactorRequest, measured: Measured)] = []

    init(_ engine: CrossTabEngine, wave: String) {
        self.engine = engine
        self.wave = wave
    }

    /// The test that the footnote of a cross-tab reports.
    func test(_ request: CrossTabRequest, in place: String) throws(VerificationError) -> MeasuredTest {
        do throws(QueryError) {
            let table = try TableTester(engine).tested(try engine.crossTab(request))
            return MeasuredTest(table.panels.first?.tests.first { $0.isChosen }?.result)
        } catch { throw .query(error, in: place) }
    }

    /// A factor analysis by principal components and varimax. Answers that cannot be analysed are no error: the report is
    /// about more than its factors.
    func factors(_ battery: FactorBattery, by: String?, in place: String) throws(VerificationError) -> Measured {
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
