import SurveyExchange
import SurveyModel
import Testing

@Suite struct SeedFilesTests {
    private func questionnaire() throws -> Questionnaire {
        try WaveFile.parse(bytes: Array(SeedFiles.text("waves/2016.yaml").utf8), file: "2016.yaml")
    }

    @Test("the wave file of 2016 has the questions of the survey")
    func wave() throws {
        let questionnaire = try questionnaire()
        #expect(questionnaire.wave.origin == .reconstructed)
        #expect(questionnaire.question("source.ds")?.nets.map(\.code) == ["used"])
        #expect(questionnaire.question("role")?.universe == [.question("activity", values: ["yes", "earlier"])])
        #expect(questionnaire.question("work_type")?.kind == .multiple)
    }

    @Test("the constraints of 2016 fit its wave file")
    func constraints() throws {
        let text = try SeedFiles.text("waves/2016.constraints.yaml")
        let list = try ConstraintsFile.parse(bytes: Array(text.utf8), file: "c", questionnaire: questionnaire())
        #expect(list.respondents == 258)
        #expect(list.units.groups.map(\.count).reduce(0, +) == 193)
    }

    @Test("the answers of 2016 fit its wave file, and are rendered to the same bytes")
    func answers() throws {
        let text = try SeedFiles.text("waves/2016.answers.csv")
        let questionnaire = try questionnaire()
        let set = try AnswersFile.parse(
            bytes: Array(text.utf8), file: "a", questionnaire: questionnaire, municipalities: [])
        #expect(set.respondents.count == 258)
        #expect(set.units.count == 193)
        #expect(AnswersFile.render(set, questionnaire: questionnaire) == text)
    }

    @Test("the publication fits the wave file of 2016")
    func publication() throws {
        let text = try SeedFiles.text("publications/notat-2-2016.yaml")
        let publication = try PublicationFile.parse(
            bytes: Array(text.utf8), file: "p", questionnaires: [questionnaire()])
        #expect(publication.key == "notat-2-2016")
        #expect(publication.exhibits.contains { $0.key == "table-11" })
        #expect(!publication.claims.isEmpty)
        #expect(publication.conflicts.contains { !$0.values.isEmpty })
    }

    @Test("every case study is read")
    func caseStudies() throws {
        let names = try SeedFiles.names(in: "cases")
        #expect(names.count == 7)
        let studies = try names.map { try CaseStudyFile.parse(bytes: Array(SeedFiles.text($0).utf8), file: $0) }
        #expect(Set(studies.map(\.key)).count == 7)
        #expect(studies.allSatisfy { !$0.measures.isEmpty })
    }

    @Test("the register is read whole")
    func register() throws {
        let files = try SeedFiles.names(in: "municipalities").filter { $0.hasSuffix(".csv") }.map {
            (name: $0, bytes: Array(try SeedFiles.text($0).utf8))
        }
        let register = try RegisterFiles.parse(files)
        let date = try #require(CalendarDate("2016-01-01"))
        #expect(register.counties.count == 33)
        #expect(register.municipalities.count == 838)
        #expect(register.municipalities.filter { $0.isValid(on: date) }.count == 428)
        #expect(register.changes.count == 503)
        #expect(register.changes.filter { $0.kind == .transfer }.map(\.newCode) == ["0704"])
        #expect(register.changes.map(\.date) == register.changes.map(\.date).sorted())
        #expect(register.attributes.filter { $0.name == .population }.count == 425)
        #expect(register.attributes.filter { $0.name == .centrality }.count == 428)
        let zones = register.attributes.filter { $0.name == .zone }
        #expect(zones.count == 281)
        #expect(zones.allSatisfy { $0.value == "III" && $0.date == CalendarDate("2014-07-01") })
        func successors(_ code: String, _ year: Int) -> [String] {
            register.successors.filter { $0.origin == code && $0.year == year }.map(\.successor)
        }
        #expect(successors("1613", 2020).count == 3)
        #expect(successors("0301", 2024) == ["0301"])
        #expect(Set(register.successors.map(\.origin)).count == 428)
    }
}
