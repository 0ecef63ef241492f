import SurveyModel
import SurveyRepository
import SurveyTestSupport
import Testing

@Suite struct RespondentRepositoryTests {
    @Test("Units come in the order in which they were stored, respondents in order of number")
    func order() throws {
        let respondents = try Samples.stored().database.respondents
        #expect(try respondents.count(in: "rich") == 4)
        #expect(try respondents.units(of: "rich") == Samples.answers.units)
        #expect(try respondents.respondents(of: "rich") == Samples.answers.respondents)
    }

    @Test("An unknown wave names the nearest")
    func unknown() throws {
        let respondents = try Samples.stored().database.respondents
        let expected = "there is no wave 'rih'; did you mean 'rich'?"
        #expect(message { try respondents.count(in: "rih") } == expected)
        #expect(message { try respondents.units(of: "rih") } == expected)
        #expect(message { try respondents.respondents(of: "rih") } == expected)
    }
}
