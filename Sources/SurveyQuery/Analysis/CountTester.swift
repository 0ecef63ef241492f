import SurveyModel
import SurveyStatistics

/// Tests a table of unweighted counts by the sparse policy: chi-square where expected counts allow it, else Fisher's
/// test, enumeration within its effort, or Monte Carlo beyond it.
struct CountTester {
    let isStopped: () -> Bool
    /// A test under a design is the one to report: these stand beside it.
    let isUnderDesign: Bool
    /// How many items of a multiple question are tested one by one: twenty get all the random tables that one gets,
    /// and more share those of twenty.
    var items = 1

    func tests(_ counts: [[Int]], item: String?) throws(QueryError) -> [TableTest] {
        guard let table = ContingencyTable(counts.map { $0.map(Double.init) }), table.df > 0 else { return [] }
        let isSparse = table.isSparse
        var tests: [TableTest] = []
        for result in [table.pearson(), table.likelihoodRatio()] {
            let isChosen = result.name == .pearson && !isSparse && !isUnderDesign
            var test = TableTest(
                result: result, item: item, isChosen: isChosen,
                reason: isUnderDesign
                    ? TestReasons.ignoresDesign
                    : isSparse ? TestReasons.tooSparse : isChosen ? TestReasons.dense : TestReasons.notChosen)
            if result.name == .pearson {
                test.association = TableTest.Association(
                    cramersV: table.cramersV, cramersVCorrected: table.cramersVCorrected,
                    minimumExpected: table.minimumExpected)
            }
            tests.append(test)
        }
        if isSparse, !isUnderDesign { tests.append(try exact(counts, item: item)) }
        return tests
    }

    private var samples: Int {
        items <= 20 ? MonteCarlo.defaultSamples : max(1_000, 20 * MonteCarlo.defaultSamples / items)
    }

    private func exact(_ counts: [[Int]], item: String?) throws(QueryError) -> TableTest {
        let found: SparseTest?
        do { found = try SparseTest(counts, samples: samples, isStopped: isStopped) } catch {
            throw .statistics(error, strata: [])
        }
        let result = found?.test ?? TestResult(.monteCarlo, statistic: nil, p: nil)
        let reason =
            switch result.name {
            case .fisher: TestReasons.fisher
            case .fisherFreemanHalton: TestReasons.exact
            default: TestReasons.simulated
            }
        var test = TableTest(result: result, item: item, isChosen: true, reason: reason)
        test.simulation = found?.simulation.map {
            TableTest.Simulation(samples: $0.samples, seed: $0.seed, standardError: $0.standardError)
        }
        return test
    }
}
