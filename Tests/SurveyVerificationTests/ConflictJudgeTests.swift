import SurveyModel
import Testing

@testable import SurveyVerification

@Suite struct ConflictJudgeTests {
    private func zones(
        third: Int = 61, told: Int = 61, second: Int = 11, toldBase: Int = 22, isWhole: Bool = true
    ) throws -> VerificationReport {
        try MadeUp.report(
            claims: [
                (MadeUp.claim("ii", 50), [.share(second, base: 22)]),
                (MadeUp.claim("iii", third), [.share(168, base: 281)]),
                (MadeUp.claim("all", 59), [.share(179, base: 303)]),
            ],
            conflicts: [
                MadeUp.conflict(
                    "zones", total: isWhole ? 179 : nil,
                    [
                        MadeUp.value(claim: "ii", 50, base: toldBase, unknowns: ["two"]),
                        MadeUp.value(claim: "iii", told, base: 281, unknowns: ["three"]),
                    ] + (isWhole ? [MadeUp.value(claim: "all", 59, base: 303, unknowns: ["two", "three"])] : []))
            ])
    }

    @Test("The number that gives way in a listed and confirmed conflict is the source's fault, and no other")
    func confirmed() throws {
        let report = try zones()
        #expect(report.claims.map(\.status) == [.reproduced, .sourceInconsistent, .reproduced])
        #expect(report.claims[1].conflict == "zones")
        let reason = try #require(report.claims[1].reason)
        #expect(reason.contains("claim iii 61 % of 281 allows 171–172"))
        #expect(reason.contains("the least counts add up to 182, and the total is 179"))
        #expect(reason.hasSuffix("the smallest change that would mend it: claim iii 61 → 60"))
    }

    @Test("A mistyped number differs, also where it is the one that the answers give", arguments: [60, 62, 16])
    func mistyped(digits: Int) throws {
        let report = try zones(third: digits)
        #expect(report.claims.map(\.status) == [.reproduced, .differs, .reproduced])
        #expect(report.claims[1].reason == "conflict 'zones' tells it again as 61 of 281, and \(digits) is printed")
    }

    @Test("A conflict that arithmetic does not confirm excuses nothing, and says so")
    func unconfirmed() throws {
        let report = try zones(isWhole: false)
        #expect(report.claims.map(\.status) == [.reproduced, .differs, .reproduced])
        #expect(report.claims[1].reason?.hasSuffix("is listed, but whole numbers give all its values") == true)
        #expect(report.conflicts.map(\.isConfirmed) == [false])
        #expect(report.conflicts[0].reason.hasPrefix("whole numbers give all of these"))
    }

    @Test("A conflict explains no more numbers than must give way")
    func tooMany() throws {
        let report = try zones(second: 12)
        #expect(report.claims.map(\.status) == [.differs, .differs, .reproduced])
        #expect(report.claims[0].reason?.hasSuffix("conflict 'zones' explains 1 of its numbers, and 2 are off") == true)
    }

    @Test("A conflict told for another base than the number's excuses nothing")
    func otherBase() throws {
        let report = try zones(toldBase: 24)
        #expect(report.claims.map(\.status) == [.reproduced, .differs, .reproduced])
        #expect(report.claims[1].reason?.hasSuffix("conflict 'zones' is listed, but for another base") == true)
    }

    private func actors(cell count: Int, text: Int = 22) throws -> VerificationReport {
        try MadeUp.report(
            cells: [(MadeUp.cell("ds", 23, base: 158), .share(count, base: 158))],
            claims: [
                (MadeUp.claim("sum", 22, base: 158, isSum: true), [.sumOfParts(digits: text, scale: 1, base: 158)])
            ],
            conflicts: [
                MadeUp.conflict(
                    "actors",
                    [
                        MadeUp.value("ds", 23, base: 158, unknowns: ["ds"]),
                        MadeUp.value(claim: "sum", 22, base: 158, unknowns: ["ds"]),
                    ])
            ])
    }

    @Test("Numbers that are each reproduced by how they were added up stay reproduced, and the conflict is confirmed")
    func addedUp() throws {
        let report = try actors(cell: 36)
        #expect(report.cells.map(\.status) + report.claims.map(\.status) == [.reproduced, .reproduced])
        #expect(report.conflicts.map(\.isConfirmed) == [true])
        #expect(report.conflicts[0].reason.contains("23 % of 158 allows 36–37"))
        #expect(report.conflicts[0].reason.contains("22 % of 158 allows 34–35"))
    }

    @Test("A sum of rounded parts has given way already, so that neither number is excused")
    func sumGaveWay() throws {
        #expect(try actors(cell: 35).cells.map(\.status) == [.differs])
        #expect(try actors(cell: 36, text: 21).claims.map(\.status) == [.differs])
    }

    @Test("A conflict that takes too long to confirm is an error that says which, and what to do")
    func undecided() throws {
        // Each two of three numbers would add up to an odd one: impossible, but only trying them all would show it.
        let pairs = [["a", "b"], ["b", "c"], ["a", "c"]]
        let ids = pairs.map { $0.joined() }
        let values = zip(ids, pairs).map { id, unknowns in
            Conflict.Value(
                reference: .claim(id), printed: PrintedNumber(digits: 999_999_999), unit: .count, base: nil,
                unknowns: unknowns)
        }
        let error = try #require(throws: VerificationError.self) {
            try MadeUp.report(
                claims: ids.map { (MadeUp.claim($0, 999_999_999), [.count(999_999_999, base: nil)]) },
                conflicts: [MadeUp.conflict("odd", values)])
        }
        #expect(
            error.description
                == "conflict 'odd' leaves too many possibilities to tell if its values can stand together; "
                + "list fewer values with the same unknowns in the publication file")
    }

    @Test("A conflict that names nothing printed is an error that says which")
    func unknownReference() {
        let conflict = MadeUp.conflict("x", [MadeUp.value(claim: "gone", 1, base: 10, unknowns: ["a"])])
        #expect(throws: VerificationError.self) { try MadeUp.report(conflicts: [conflict]) }
        do {
            _ = try MadeUp.report(conflicts: [conflict])
        } catch {
            #expect("\(error)".contains("conflict 'x' names claim gone"))
        }
    }
}
