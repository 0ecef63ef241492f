import SurveyModel
import Testing

@testable import SurveyVerification

@Suite struct AnalysisJudgeTests {
    private func significance(_ isSignificant: Bool) -> Analysis {
        let side = TestSide(question: "a", categories: [["x"], ["y", "z"]])
        return .test(rows: side, columns: side, filters: [], isSignificant: isSignificant)
    }
    private let battery = FactorBattery(items: ["a", "b", "c", "d"], factors: 2)

    /// Two factors: a and b (turned round), and c with some of b; direct is low on the first.
    private let factors = MeasuredFactors(
        items: ["a", "b", "c", "d"], n: 54, respondents: 258, eigenvalues: [1.7, 1.2, 0.7, 0.4],
        loadings: [[-0.8, 0.1], [-0.5, 0.3], [0.4, 0.9], [-0.1, -0.2]],
        groups: [
            .init(code: "direct", n: 10, means: [0.6, 0.1]), .init(code: "other", n: 30, means: [-0.3, 0.2]),
            .init(code: "none", n: 0, means: [nil, nil]),
        ], differences: [0.034, 0.5])

    private func status(
        _ pattern: FactorPattern, _ origin: WaveOrigin = .collected
    ) throws -> VerificationStatus? {
        let claim = MadeUp.claim(.order, [Analysis.factor(battery, pattern)])
        return try MadeUp.report(claims: [(claim, [.factors(factors)])], origin: origin).claims.first?.status
    }

    private func test(p: Double?) -> Measured {
        .test(MeasuredTest(name: "pearson", statistic: 20.956, df: 12, p: p))
    }

    @Test("A test is significant below 5 percent, and not at it")
    func significance() throws {
        let yes = MadeUp.claim(.bound, [significance(true)])
        let no = MadeUp.claim(.bound, [significance(false)])
        let report = try MadeUp.report(claims: [
            (yes, [test(p: 0.0499)]), (yes, [test(p: 0.05)]), (no, [test(p: 0.05)]), (no, [test(p: 0.0499)]),
        ])
        #expect(report.claims.map(\.status) == [.reproduced, .differs, .reproduced, .differs])
        #expect(
            report.claims[1].reason
                == "the answers give pearson 20.96 on 12 df, p = 0.0500, which is not significant at 5 percent")
        #expect(report.claims.allSatisfy { $0.restsOnTest } && report.claims[0].computed == 0.0499)
        #expect(report.claimsWithoutEvidence.count == 4)
        #expect(!report.holds)
    }

    @Test("A table with nothing to test decides nothing")
    func nothing() throws {
        let claim = MadeUp.claim(.bound, [significance(false)])
        let report = try MadeUp.report(claims: [
            (claim, [.test(MeasuredTest(name: nil, statistic: nil, df: nil, p: nil))]), (claim, [test(p: nil)]),
        ])
        #expect(report.claims.map(\.status) == [.notComputable, .notComputable])
        #expect(report.claims[0].reason == "the answers give a table with nothing to test")
    }

    @Test("The number of factors is held against the printed one where answers were collected")
    func count() throws {
        func claim(_ digits: Int) -> Claim {
            MadeUp.claim(.count, [Analysis.factorCount(battery, PrintedNumber(digits: digits))])
        }
        let report = try MadeUp.report(
            claims: [(claim(2), [.factors(factors)]), (claim(4), [.factors(factors)])], origin: .collected)
        #expect(report.claims.map(\.status) == [.reproduced, .differs])
        #expect(report.claims.map(\.computed) == [2, 2])
        #expect(report.claims.map(\.printed?.digits) == [2, 4])
        #expect(
            report.claims[1].reason
                == "2 eigenvalues are above 1, and 4 is printed (2 factors of 54 complete answers among 258, "
                + "eigenvalues 1.70, 1.20, 0.70)")
    }

    @Test("What makes a factor of reconstructed answers is told, and is no verdict, whether it agrees or not")
    func reconstructed() throws {
        let patterns = [FactorPattern(together: ["a", "b"]), FactorPattern(together: ["a", "d"])]
        let report = try MadeUp.report(
            claims: patterns.map {
                (MadeUp.claim(.order, [Analysis.factor(battery, $0)]), [.factors(factors)])
            })
        #expect(report.claims.map(\.status) == [.notComputable, .notComputable])
        #expect(report.claims.map(\.computed) == [nil, nil])
        let reasons = report.claims.compactMap(\.reason)
        #expect(reasons[0].hasPrefix("factor 1 is made so: a 0.80, b 0.50 ("))
        #expect(reasons[0].contains("That is what the report says, but no evidence"))
        #expect(reasons[1].hasPrefix("no factor is made so; factor 1 comes closest: a 0.80, d 0.10 ("))
        #expect(reasons[1].contains("That is not what the report says, but no evidence"))
        #expect(try status(patterns[0], .synthetic) == .notComputable)
    }

    @Test("Questions that go together load 0.3 or more in one direction, whichever way the factor is turned")
    func together() throws {
        #expect(try status(FactorPattern(together: ["a", "b"])) == .reproduced)
        #expect(try status(FactorPattern(together: ["b", "c"])) == .reproduced)
        #expect(try status(FactorPattern(together: ["a", "c"])) == .differs)
        #expect(try status(FactorPattern(together: ["d"])) == .differs)
    }

    @Test("A question apart may load on the factor the other way, but not with it")
    func apart() throws {
        #expect(try status(FactorPattern(together: ["a"], apart: ["c", "d"])) == .reproduced)
        #expect(try status(FactorPattern(together: ["a"], apart: ["b"])) == .differs)
    }

    @Test("A group stands out on the side that is said, in the direction of what makes the factor")
    func groups() throws {
        func pattern(_ code: String, isAbove: Bool) -> FactorPattern {
            FactorPattern(
                together: ["a", "b"], group: FactorPattern.Group(question: "role", code: code, isAbove: isAbove))
        }
        #expect(try status(pattern("direct", isAbove: false)) == .reproduced)
        #expect(try status(pattern("direct", isAbove: true)) == .differs)
        #expect(try status(pattern("none", isAbove: true)) == .differs)
        let match = FactorMatch(pattern: pattern("direct", isAbove: false), found: factors)
        #expect(match.description.hasSuffix("role=direct has the mean -0.60 and the others 0.30 (anova p = 0.03)"))
    }

    @Test("Answers that cannot be analysed decide nothing, with the reason")
    func unanalysed() throws {
        let claim = MadeUp.claim(.order, [Analysis.factor(battery, FactorPattern(together: ["a"]))])
        let report = try MadeUp.report(claims: [(claim, [.noAnalysis("nobody answered")])], origin: .collected)
        #expect(report.claims.map(\.status) == [.notComputable])
        #expect(report.claims[0].reason == "nobody answered")
    }
}
