import SurveyModel
import SurveyQuery
import SurveyRepository
import SurveyTestSupport
import Testing

@testable import SurveyVerification

/// Recomputes a made-up report of the tiny wave: two direct, one other and one unsure, and two who gave no role.
@Suite struct VerifierTests {
    private let file: TestDatabase

    init() throws {
        file = try TestDatabase()
        try TinyWave.store(in: file.database)
    }

    private func table(_ question: String, _ weight: CrossTabRequest.Weight = .none) -> CrossTabRequest {
        CrossTabRequest(wave: "tiny", row: question, weight: weight)
    }

    private func cell(
        _ request: CrossTabRequest, _ code: String?, _ printed: String, base: Int, unit: PrintedUnit = .percent
    ) throws -> ExhibitCell {
        ExhibitCell(
            row: code ?? "total", column: "\(request.row).\(request.weight.rawValue)", unit: unit,
            printed: try #require(PrintedNumber(printed)), base: base, source: .crossTab(request, code: code))
    }

    private func publication(
        _ cells: [ExhibitCell] = [], _ claims: [Claim] = [], _ conflicts: [Conflict] = []
    ) -> Publication {
        Publication(
            key: "report", title: Label("Rapport"), wave: "tiny",
            exhibits: [Exhibit(key: "table-1", title: Label("Tabell 1"), cells: cells)], claims: claims,
            conflicts: conflicts)
    }

    private func verify(_ publication: Publication) throws -> VerificationReport {
        let publications = file.database.publications
        try file.database.write { () throws(RepositoryError) in try publications.store(publication) }
        return try Verifier(file.database).verify(publication.key)
    }

    @Test("Counts, percents, nets, totals and sums of parts of one-way tables are recomputed")
    func exhibits() throws {
        let role = table("role")
        let report = try verify(
            publication([
                try cell(role, "direct", "2", base: 4, unit: .count), try cell(role, "direct", "50", base: 4),
                try cell(role, "unsure", "25.0", base: 4), try cell(role, nil, "4", base: 4, unit: .count),
                try cell(role, nil, "100", base: 4), try cell(table("tools"), "remote", "50", base: 2),
                try cell(table("trust.research"), "trusts", "50", base: 4),
                ExhibitCell(
                    row: "role", column: "parts", unit: .percent, printed: PrintedNumber(digits: 75), base: 4,
                    source: .sumOfParts(role, codes: ["direct", "other"])),
            ]))
        #expect(report.cells.allSatisfy { $0.status == .reproduced })
        #expect(report.cells.map(\.computed) == [2, 50, 25, 4, 100, 50, 50, 75])
    }

    @Test("A weighted table is recomputed with its weights, on the unweighted base")
    func weighted() throws {
        let role = table("role", .wave)
        let report = try verify(
            publication([
                try cell(role, "direct", "40", base: 4), try cell(role, "other", "40", base: 4),
                try cell(role, "unsure", "20", base: 4),
            ]))
        #expect(report.cells.allSatisfy { $0.status == .reproduced })
    }

    @Test("Every kind of statement is recomputed")
    func claims() throws {
        let direct = Quantity(count: [.question("role", values: ["direct"])], of: .filters([]))
        let other = Quantity(count: [.question("role", values: ["other"])], of: .filters([]))
        let units = Quantity(counted: .units, count: [.attribute(.unitKind, values: ["anonymous"])], of: .number(8))
        let role = ChiSquareSide(question: "role", categories: ["direct", "other"])
        let trust = ChiSquareSide(question: "trust.research", categories: ["trusts", "low"])
        let statements: [(Claim.Kind, Statement)] = [
            (.share, .value(direct, PrintedNumber(digits: 33))), (.share, .value(units, PrintedNumber(digits: 25))),
            (.share, .sumOfParts([direct, other], PrintedNumber(digits: 50))),
            (.bound, .bound(direct, .atLeast, 33)), (.order, .order(direct, moreThan: other, factor: 1.5)),
            (.bound, .chiSquare(rows: role, columns: trust, filters: [], .below, 3.84)),
        ]
        let claims = statements.enumerated().map { index, statement in
            Claim(
                id: "c\(index)", chapter: "1", exhibit: nil, text: Label("c"), kind: statement.0, unit: .percent,
                base: nil, source: .statements([statement.1]))
        }
        let report = try verify(publication([], claims))
        #expect(report.claims.allSatisfy { $0.status == .reproduced })
        #expect(report.claims.map(\.computed) == [100.0 / 3, 25, 50, 100.0 / 3, 2, 0.75])
    }

    @Test("What is recomputed does not depend on what was printed")
    func neverReadsPrinted() throws {
        func measured(_ printed: String, _ digits: Int) throws -> MeasuredPublication {
            let share = Quantity(count: [], of: .filters([]))
            let claim = MadeUp.claim(.share, [.value(share, PrintedNumber(digits: digits))])
            let cells = try ["direct", "other", "unsure"].map { try cell(table("role"), $0, printed, base: digits) }
            return try Measurer(CrossTabEngine(file.database), wave: "tiny").measure(publication(cells, [claim]))
        }
        #expect(try measured("1", 4) == measured("99", 7))
    }

    @Test("All categories of a question with one answer are a distribution, and nothing else is")
    func distributions() throws {
        let role = table("role")
        let all = try ["unsure", "direct", "other"].map { try cell(role, $0, "1", base: 4) }
        let tools = try ["phone", "mail", "visit"].map { try cell(table("tools"), $0, "1", base: 2) }
        let weighted = try ["direct", "other", "unsure"].map { try cell(table("role", .wave), $0, "1", base: 4) }
        func found(_ cells: [ExhibitCell]) throws -> [[Int]] {
            let measurer = Measurer(CrossTabEngine(file.database), wave: "tiny")
            return try measurer.measure(publication(cells)).exhibits[0].distributions
        }
        #expect(try found(all) == [[1, 2, 0]])
        #expect(try found(Array(all.dropFirst())) == [])
        #expect(try found(tools) == [])
        #expect(try found(weighted) == [])
    }

    @Test("One mistyped percent of a distribution that becomes impossible makes the whole of it differ")
    func mistypedDistribution() throws {
        let role = table("role")
        let report = try verify(
            publication([
                try cell(role, "direct", "75", base: 4), try cell(role, "other", "25", base: 4),
                try cell(role, "unsure", "25", base: 4),
            ]))
        #expect(report.cells.allSatisfy { $0.status == .differs })
        #expect(!report.holds)
    }

    @Test("An answer that changes moves the numbers that count it, and no others")
    func movingAnswers() throws {
        let cells =
            try ["direct", "other", "unsure"].map { try cell(table("role"), $0, "1", base: 4, unit: .count) }
            + ["high", "some", "low"].map { try cell(table("trust.research"), $0, "1", base: 4, unit: .count) }
        let before = try verify(publication(cells)).cells.map(\.computed)
        var answers = TinyWave.answers.answers
        answers["role"]?[1] = .options(["other"])
        let changed = AnswerSet(
            units: TinyWave.answers.units, respondents: TinyWave.answers.respondents, answers: answers)
        let repository = file.database.answers
        try file.database.write { () throws(RepositoryError) in try repository.replace(with: changed, in: "tiny") }
        let after = try Verifier(file.database).verify("report").cells.map(\.computed)
        #expect(before == [2, 1, 1, 1, 1, 1])
        #expect(after == [1, 2, 1, 1, 1, 1])
    }

    @Test("What cannot be verified at all is an error that says where and what")
    func errors() throws {
        #expect(message { _ = try Verifier(file.database).verify("none") }.contains("'none'"))
        let category = publication([try cell(table("role"), "boss", "1", base: 4)])
        let unknown = message { _ = try Measurer(CrossTabEngine(file.database), wave: "tiny").measure(category) }
        #expect(unknown.contains("table-1, row 'boss', column 'role.none': question 'role' has no category 'boss'"))
        let text = publication([try cell(table("remark"), "x", "1", base: 4)])
        let uncounted = message { _ = try Measurer(CrossTabEngine(file.database), wave: "tiny").measure(text) }
        #expect(uncounted.hasPrefix("table-1, row 'x', column 'remark.none': "))
    }

    private func message(_ body: () throws -> Void) -> String {
        do {
            try body()
            return ""
        } catch { return "\(error)" }
    }
}
