import SurveyModel
import Testing

@testable import SurveyVerification

@Suite struct NumberJudgeTests {
    private let share = Quantity(count: [], of: .filters([]))

    @Test("A cell is reproduced when the recomputed number rounds to the printed one on the printed base")
    func reproduced() throws {
        let report = try MadeUp.report(cells: [(MadeUp.cell("a", 28), .share(51, base: 182))])
        #expect(report.cells.map(\.status) == [.reproduced])
        #expect(report.cells[0].computed == 100.0 * 51 / 182)
        #expect(report.cells[0].reason == nil)
        #expect(report.holds)
    }

    @Test("A mistyped number differs, and the reason gives both")
    func mistyped() throws {
        let report = try MadeUp.report(cells: [(MadeUp.cell("a", 82), .share(51, base: 182))])
        #expect(report.cells.map(\.status) == [.differs])
        #expect(report.cells[0].reason == "the answers give 28.02 % (51 of 182), and 82 is printed")
        #expect(!report.holds)
    }

    @Test("A number on another base differs, even where it rounds to the printed one")
    func otherBase() throws {
        let report = try MadeUp.report(cells: [
            (MadeUp.cell("a", 28), .share(51, base: 181)), (MadeUp.cell("b", 28, base: nil), .share(51, base: 181)),
        ])
        #expect(report.cells.map(\.status) == [.differs, .reproduced])
        #expect(report.cells[0].reason == "the base is 181, and 182 is printed")
    }

    @Test("A number from elsewhere is not computable, with its reason")
    func notComputable() throws {
        let cell = ExhibitCell(
            row: "a", column: "earlier", unit: .percent, printed: PrintedNumber(digits: 41), base: 440,
            source: .notComputable(reason: "another survey"))
        let report = try MadeUp.report(cells: [(cell, nil)])
        #expect(report.cells.map(\.status) == [.notComputable])
        #expect(report.cells[0].reason == "another survey")
        #expect(report.cells[0].computed == nil)
        #expect(report.holds)
    }

    @Test("A bound is held against the exact share", arguments: [(9, true), (10, false)])
    func bounds(count: Int, holds: Bool) throws {
        let claim = MadeUp.claim(.bound, [.bound(share, .below, 10)])
        let report = try MadeUp.report(claims: [(claim, [.share(count, base: 100)])])
        #expect(report.claims.map(\.status) == [holds ? .reproduced : .differs])
    }

    @Test("An order of equal shares does not hold, nor one that only just misses its factor")
    func orders() throws {
        let once = MadeUp.claim(.order, [.order(share, moreThan: share, factor: 1)])
        let half = MadeUp.claim(.order, [.order(share, moreThan: share, factor: 1.5)])
        let third = Measured.share(1, base: 3)
        let report = try MadeUp.report(claims: [
            (once, [.pair(third, .share(2, base: 6))]), (half, [.pair(.share(1, base: 2), third)]),
            (half, [.pair(.share(51, base: 101), third)]), (once, [.pair(third, .share(0, base: 0))]),
        ])
        #expect(report.claims.map(\.status) == [.differs, .differs, .reproduced, .differs])
        #expect(report.claims[0].reason?.contains("not more than 33.33 % (2 of 6)") == true)
    }

    @Test("An order with a printed base is about two shares of that base")
    func orderBase() throws {
        let claim = MadeUp.claim(.order, [.order(share, moreThan: share, factor: 1)], base: 211)
        let report = try MadeUp.report(claims: [
            (claim, [.pair(.share(90, base: 211), .share(47, base: 211))]),
            (claim, [.pair(.share(90, base: 212), .share(47, base: 212))]),
            (claim, [.pair(.share(90, base: 211), .share(47, base: 210))]),
        ])
        #expect(report.claims.map(\.status) == [.reproduced, .differs, .differs])
    }

    @Test("All statements of a claim must hold, and its base must be the printed one")
    func severalStatements() throws {
        let claim = MadeUp.claim(.bound, [.bound(share, .atLeast, 45), .bound(share, .below, 50)], base: 159)
        let report = try MadeUp.report(claims: [
            (claim, [.share(75, base: 159), .share(75, base: 159)]),
            (claim, [.share(80, base: 159), .share(80, base: 159)]),
            (claim, [.share(75, base: 160), .share(75, base: 160)]),
        ])
        #expect(report.claims.map(\.status) == [.reproduced, .differs, .differs])
        #expect(report.claims.allSatisfy { $0.computed == nil })
    }

    @Test("A chi-square is held against its critical value")
    func chiSquare() throws {
        let side = ChiSquareSide(question: "q", categories: ["a", "b"])
        let claim = MadeUp.claim(
            .bound, [.chiSquare(rows: side, columns: side, filters: [], .above, 12.592)])
        let report = try MadeUp.report(claims: [(claim, [.chiSquare(12.6)]), (claim, [.chiSquare(12.5)])])
        #expect(report.claims.map(\.status) == [.reproduced, .differs])
        #expect(report.claims[1].reason == "the answers give chi-square 12.50, which is not above 12.592")
    }
}
