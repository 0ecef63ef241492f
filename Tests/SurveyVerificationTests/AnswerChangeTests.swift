import SurveyModel
import SurveyRepository
import SurveyTestSupport
import Testing

@testable import SurveyVerification

/// Changes answers of 2016 one at a time: every number that counts the answer moves, and no other.
@Suite struct AnswerChangeTests {
    private let seed: Seed
    private let questionnaire: Questionnaire
    private let answers: AnswerSet
    private let publication: Publication

    init() throws {
        seed = try Seed()
        questionnaire = try seed.file.database.waves.questionnaire("2016")
        answers = try seed.file.database.answers.answers(of: "2016")
        publication = try seed.file.database.publications.publication(Seed.publication)
    }

    /// Another answer than the one given: another option or state, or one tick more or less.
    private func other(_ answer: Answer, to question: Question, _ random: inout RandomNumbers) -> Answer {
        let codes = question.validCodes
        if question.kind == .multiple {
            let code = codes[random.below(codes.count)]
            guard case .options(let ticked) = answer else { return .options([code]) }
            let left = codes.filter { ($0 == code) != ticked.contains($0) }
            return left.isEmpty ? .state(.noAnswer) : .options(left)
        }
        let others = (codes.map { Answer.options([$0]) } + [.state(.dontKnow), .state(.noAnswer), .state(.notShown)])
            .filter { $0 != answer }
        return others[random.below(others.count)]
    }

    private func set(_ answer: Answer, to key: String, by respondent: Int) -> AnswerSet {
        var column = answers.answers[key] ?? []
        column[respondent] = answer
        return AnswerSet(
            units: answers.units, respondents: answers.respondents,
            answers: answers.answers.merging([key: column]) { $1 })
    }

    private func differences(_ a: [Double?], _ b: [Double?]) -> [Int] {
        zip(a, b).enumerated().filter { !same($1.0, $1.1) }.map(\.offset)
    }

    private func same(_ a: Double?, _ b: Double?) -> Bool {
        guard let a, let b else { return a == nil && b == nil }
        return abs(a - b) < 1e-9
    }

    @Test("The naive recount finds every number that the verifier finds")
    func unchanged() throws {
        let report = try seed.verify()
        let naive = NaiveReport(publication, questionnaire, answers)
        #expect(differences(report.cells.map(\.computed), naive.cells) == [])
        #expect(differences(report.claims.map { $0.restsOnTest ? nil : $0.computed }, naive.claims) == [])
    }

    @Test("Two hundred changed answers move what counts them, and nothing else")
    func changes() throws {
        var random = RandomNumbers(seed: 2016)
        let before = try numbers(withClaims: true)
        let naive = NaiveReport(publication, questionnaire, answers)
        let coded = questionnaire.questions.filter(\.kind.isCoded)
        var moving = 0
        var moved: Set<Int> = []
        for change in 0..<200 {
            let question = coded[random.below(coded.count)]
            let respondent = random.below(answers.respondents.count)
            let given = try #require(answers.answers[question.key]?[respondent])
            let answer = other(given, to: question, &random)
            // The claims are many: every tenth time.
            let after = try seed.trying {
                try seed.put(answer, to: question.key, by: respondent + 1)
                try seed.file.database.answers.assertRule(in: "2016")
                return try numbers(withClaims: change % 10 == 0)
            }
            let changed = set(answer, to: question.key, by: respondent)
            let expected = naive.after(respondent, questionnaire, changed)
            let name: Comment = "respondent \(respondent + 1), \(question.key): \(given) → \(answer)"
            let found = differences(after.cells, before.cells)
            #expect(found == differences(expected.cells, naive.cells), name)
            #expect(differences(after.cells, expected.cells) == [], name)
            if change % 10 == 0 { #expect(differences(after.claims, expected.claims) == [], name) }
            moving += found.isEmpty ? 0 : 1
            moved.formUnion(found)
        }
        #expect(moving > 50)
        #expect(moved.count > 60)
        #expect(try numbers(withClaims: true) == before)
    }

    /// What is recomputed for the cells, and for the claims where they are asked for.
    private func numbers(withClaims: Bool) throws -> (cells: [Double?], claims: [Double?]) {
        let measured = try seed.measure(
            Publication(
                key: publication.key, title: publication.title, wave: publication.wave, exhibits: publication.exhibits,
                claims: withClaims ? publication.claims : [], conflicts: []))
        return (
            measured.exhibits.flatMap { $0.cells.map { $0?.value } },
            zip(publication.claims, measured.claims).map { $1.count == 1 && !$0.restsOnTest ? $1[0].value : nil }
        )
    }
}
