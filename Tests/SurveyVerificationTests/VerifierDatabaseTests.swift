import SurveyModel
import SurveyQuery
import SurveyRepository
import SurveyTestSupport
import Testing

@testable import SurveyVerification

/// The report of 2016 against its reconstructed answers, both as they are in `seed/`.
@Suite struct VerifierDatabaseTests {
    private let seed: Seed

    init() throws { seed = try Seed() }

    @Test("Every printed number of the exhibits is there, and has the status that it is known to have")
    func statuses() throws {
        let report = try seed.verify()
        #expect(report.summary.map(\.status) == [.reproduced, .differs, .sourceInconsistent, .notComputable])
        #expect(report.summary.map(\.cells) == [90, 0, 6, 14])
        #expect(report.summary.map(\.claims) == [208, 0, 2, 32])
        #expect(report.holds)
        let exhibits = (1...11).map { "table-\($0)" } + ["figure-6"]
        let counts = exhibits.map { exhibit in report.cells.count { $0.exhibit == exhibit } }
        #expect(counts == [12, 5, 6, 6, 8, 6, 6, 5, 22, 4, 18, 12])
        #expect(report.cells.count == 110)
    }

    @Test("A reproduced number is what the recomputed one rounds to, half away from zero")
    func rounding() throws {
        for cell in try seed.verify().cells where cell.status == .reproduced {
            let computed = try #require(cell.computed)
            let digits = (computed * Double(cell.printed.scale) + 1e-9).rounded(.toNearestOrAwayFromZero)
            #expect(Int(digits) == cell.printed.digits, "\(cell.exhibit) \(cell.row)/\(cell.column)")
        }
    }

    @Test("What is not reproduced says why, and a fault of the source names its conflict")
    func reasons() throws {
        let report = try seed.verify()
        let inconsistent = report.cells.filter { $0.status == .sourceInconsistent }
        #expect(Set(inconsistent.map(\.exhibit)) == ["figure-6"])
        #expect(Set(inconsistent.map(\.column)).count == 1)
        let conflicts = Set(report.conflicts.filter(\.isConfirmed).map(\.id))
        #expect(inconsistent.allSatisfy { $0.conflict.map(conflicts.contains) ?? false })
        #expect(inconsistent.allSatisfy { $0.reason?.contains("183") == true && $0.reason?.contains("182") == true })
        let notComputable = report.cells.filter { $0.status == .notComputable }
        #expect(Set(notComputable.map(\.exhibit)) == ["table-9"])
        #expect(notComputable.allSatisfy { $0.computed == nil && $0.reason?.isEmpty == false })
        #expect(report.claims.allSatisfy { $0.status == .reproduced || $0.reason?.isEmpty == false })
    }

    @Test("Every claim about significance or factors rests on a test, and those about factors have no verdict")
    func tests() throws {
        let report = try seed.verify()
        let tested = report.claims.filter(\.restsOnTest)
        #expect(tested.map(\.id) == report.claimsWithoutEvidence)
        let about = tested.map { claim in claim.id.contains("significant") ? claim.status == .reproduced : false }
        #expect(about.count { $0 } == 3)
        let factors = tested.filter { !$0.id.contains("significant") }
        #expect(factors.count == 6)
        #expect(factors.allSatisfy { $0.status == .notComputable && $0.reason?.contains("no evidence") == true })
        // R's prcomp and varimax of the same 54 complete answers.
        let reasons = factors.compactMap(\.reason)
        #expect(
            reasons.allSatisfy { $0.contains("54 complete answers") && $0.contains("1.77, 1.46, 1.28, 1.18, 0.87") })
        #expect(reasons.contains { $0.contains("source.network 0.72, source.imdi 0.31, without source.ds 0.06") })
        #expect(report.claims.allSatisfy { claim in !(claim.reason?.contains("not built") ?? false) })
    }

    @Test("Those in direct roles know the two studies as the report says")
    func byRole() throws {
        func known(_ study: String) throws -> [Int] {
            let request = CrossTabRequest(wave: "2016", row: study, column: "role")
            let table = try CrossTabEngine(seed.file.database).crossTab(request)
            return try ["direct", "strategic"].map { role in
                let cell = try #require(table.cell(row: "known", column: role))
                let percent = try #require(cell.columnPercent)
                return Int(percent.rounded(.toNearestOrAwayFromZero))
            }
        }
        #expect(try known("study.dbvh") == [60, 17])
        #expect(try known("study.tfep") == [45, 11])
    }

    @Test("Every table of 2016 equals a naive count of its answers")
    func naive() throws {
        let questionnaire = try seed.file.database.waves.questionnaire("2016")
        let answers = try seed.file.database.answers.answers(of: "2016")
        let naive = NaiveTable(questionnaire, answers, isWeighted: false)
        for question in questionnaire.questions where question.kind.isCoded {
            let table = try CrossTabEngine(seed.file.database).crossTab(
                CrossTabRequest(wave: "2016", row: question.key))
            #expect(table.total.n == naive.count(countedOn: [question.key], having: []).n)
            for cell in table.cells {
                let expected = naive.count(countedOn: [question.key], having: [(question.key, cell.row ?? "")])
                #expect(cell.n == expected.n, "\(question.key) \(cell.row ?? "")")
            }
        }
    }

    @Test("The file is whole")
    func check() throws {
        #expect(try seed.file.database.check() == [])
    }
}
