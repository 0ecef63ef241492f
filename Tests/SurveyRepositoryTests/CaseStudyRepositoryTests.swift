import SurveyModel
import SurveyRepository
import SurveyTestSupport
import Testing

@Suite struct CaseStudyRepositoryTests {
    private func prepared() throws -> TestDatabase {
        let test = try Samples.stored()
        try test.store(SamplePublication.value)
        return test
    }

    @Test("Case studies are read back as they were stored, in that order")
    func roundTrip() throws {
        let test = try prepared()
        try test.store(SampleCaseStudy.sparse)
        try test.store(SampleCaseStudy.value)
        #expect(try test.database.caseStudies.caseStudies() == [SampleCaseStudy.sparse, SampleCaseStudy.value])
        #expect(try test.database.caseStudies.caseStudy("case") == SampleCaseStudy.value)
        #expect(try test.database.check() == [])
    }

    @Test("An unknown key names the nearest")
    func unknown() throws {
        let test = try prepared()
        try test.store(SampleCaseStudy.value)
        #expect(
            message { try test.database.caseStudies.caseStudy("cas") }
                == "there is no case study 'cas'; did you mean 'case'?")
    }

    @Test("Links to what does not exist are refused by name, and nothing is stored")
    func strayLinks() throws {
        let test = try prepared()
        let before = try test.rowCounts()
        func found(_ study: CaseStudy) -> String { message { try test.store(study) } }
        #expect(
            found(SampleCaseStudy.study(key: "k", municipalities: ["0302"]))
                == "there is no municipality of case study 'k' '0302'; did you mean '0301'?")
        #expect(
            found(SampleCaseStudy.study(key: "k", counties: ["04"])).hasPrefix(
                "there is no county of case study 'k' '04'"))
        #expect(
            found(SampleCaseStudy.study(key: "k", questions: ["kind"]))
                == "there is no variable of case study 'k' 'kind'; did you mean 'kinds'?")
        #expect(
            found(SampleCaseStudy.study(key: "k", sources: ["dz"])).contains("'source.dz'; did you mean 'source.ds'?"))
        #expect(found(SampleCaseStudy.study(key: "k", publication: "none")).contains("FOREIGN KEY constraint failed"))
        #expect(try test.rowCounts() == before)
    }

    @Test("A case study is stored only inside a transaction, and only once")
    func refusals() throws {
        let test = try prepared()
        let caseStudies = test.database.caseStudies
        #expect(
            message { try caseStudies.store(SampleCaseStudy.value) }
                == "survey data is written only inside a transaction")
        try test.store(SampleCaseStudy.value)
        #expect(message { try test.store(SampleCaseStudy.value) }.contains("UNIQUE constraint failed"))
        #expect(try caseStudies.caseStudies().count == 1)
    }
}
