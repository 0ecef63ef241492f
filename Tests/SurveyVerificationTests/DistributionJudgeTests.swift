import SurveyModel
import Testing

@testable import SurveyVerification

/// Figure 6 'Sammenheng' of Notat 2-2016, whose printed percents no whole numbers on 182 give.
@Suite struct DistributionJudgeTests {
    private static let rows = ["large", "some", "without_ds", "before", "none", "dont_know"]
    private static let printed = [3, 25, 35, 7, 4, 28]
    private static let counts = [5, 46, 63, 12, 5, 51]

    private func report(
        _ printed: [Int] = printed, base: Int = 182, counted: Int = 182, told: [Int]? = printed, toldBase: Int = 182
    ) throws -> VerificationReport {
        let cells = zip(Self.rows, zip(printed, Self.counts)).map { row, numbers in
            (MadeUp.cell(row, numbers.0, base: base), Measured?.some(.share(numbers.1, base: counted)))
        }
        let text = [("ds", 28, 51), ("now", 69, 126)].map { id, digits, count in
            (MadeUp.claim(id, digits, base: base), [Measured.share(count, base: counted)])
        }
        let conflict = told.map { told in
            MadeUp.conflict(
                "together", total: toldBase,
                zip(Self.rows, told).map { MadeUp.value($0, $1, base: toldBase) } + [
                    MadeUp.value(claim: "ds", 28, base: toldBase, unknowns: ["large", "some"]),
                    MadeUp.value(
                        claim: "now", 69, base: toldBase, unknowns: ["large", "some", "without_ds", "before"]),
                ])
        }
        return try MadeUp.report(
            cells: cells, isDistribution: true, claims: text, conflicts: conflict.map { [$0] } ?? [])
    }

    @Test("A listed distribution that no whole numbers give is the source's fault as a whole")
    func listed() throws {
        let report = try report()
        #expect(report.cells.allSatisfy { $0.status == .sourceInconsistent && $0.conflict == "together" })
        #expect(report.cells.allSatisfy { $0.computed != nil })
        #expect(report.claims.map(\.status) == [.reproduced, .reproduced])
        let reason = try #require(report.cells[0].reason)
        #expect(reason.contains("large 3 % of 182 allows 5–6"))
        #expect(reason.contains("the least counts add up to 183, and the total is 182"))
        #expect(reason.hasSuffix("the smallest change that would mend it: none 4 → 3, or dont_know 28 → 27"))
        #expect(report.conflicts.map(\.isConfirmed) == [true])
        #expect(report.holds)
    }

    @Test("The same distribution differs as a whole where the publication does not list it")
    func unlisted() throws {
        let report = try report(told: nil)
        #expect(report.cells.allSatisfy { $0.status == .differs && $0.conflict == nil })
        let reason = try #require(report.cells[0].reason)
        #expect(reason.contains("the least counts add up to 183, and the total is 182"))
        #expect(reason.contains("none 4 → 3"))
    }

    @Test("One number of it mistyped differs, whichever it is and however it is mistyped", arguments: rows.indices)
    func mistyped(index: Int) throws {
        let right = Self.printed[index]
        for digits in Set([right - 2, right - 1, right + 1, right + 2, 0, 10 * right, 100]) {
            var printed = Self.printed
            printed[index] = digits
            let report = try report(printed)
            #expect(report.cells[index].status == .differs)
            #expect(report.cells[index].reason?.contains("tells it again as \(right) of 182") == true)
        }
    }

    @Test("A number told otherwise in the conflict differs")
    func mistold() throws {
        let report = try report(told: [3, 25, 35, 7, 3, 28])
        #expect(report.cells[4].status == .differs)
        #expect(!report.holds)
    }

    @Test("A mistyped base, or answers on another base, are not the source's fault")
    func otherBase() throws {
        for report in [try report(base: 184), try report(counted: 181)] {
            #expect(report.cells.allSatisfy { $0.status == .differs })
        }
    }

    @Test("A distribution that whole numbers give is judged number by number")
    func possible() throws {
        let counts = [2, 30, 81, 24, 35]
        let printed = [1, 17, 47, 14, 20]
        let rows = ["a", "b", "c", "d", "e"]
        let cells = rows.indices.map {
            (MadeUp.cell(rows[$0], printed[$0], base: 172), Measured?.some(.share(counts[$0], base: 172)))
        }
        #expect(try MadeUp.report(cells: cells, isDistribution: true).cells.allSatisfy { $0.status == .reproduced })
        var off = cells
        off[1].1 = .share(27, base: 172)
        let report = try MadeUp.report(cells: off, isDistribution: true)
        #expect(report.cells.map(\.status) == [.reproduced, .differs, .reproduced, .reproduced, .reproduced])
    }
}
