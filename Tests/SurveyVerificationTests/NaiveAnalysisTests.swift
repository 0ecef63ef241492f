import SurveyModel
import SurveyRepository
import SurveyTestSupport
import Testing

@testable import SurveyVerification

/// The tests and factor analyses of the publication of 2016 against a recount of its answers, one respondent at a time.
@Suite struct NaiveAnalysisTests {
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

    /// The place of an answer among the options that are no states; nil for any other answer.
    private func code(_ key: String, _ respondent: Int) throws -> Int? {
        let question = try #require(questionnaire.question(key))
        guard case .options(let codes)? = answers.answers[key]?[respondent] else { return nil }
        return question.options.filter { $0.state == .valid }.firstIndex { codes.contains($0.code) }
    }

    private var analyses: [(analysis: Analysis, measured: Measured)] {
        get throws {
            let measured = try seed.measure(publication).claims
            return zip(publication.claims, measured).flatMap { claim, measured -> [(Analysis, Measured)] in
                if case .analyses(let analyses) = claim.source { Array(zip(analyses, measured)) } else { [] }
            }
        }
    }

    /// The place of the category that a respondent's answer is in.
    private func category(_ side: TestSide, _ respondent: Int) throws -> Int? {
        let question = try #require(questionnaire.question(side.question))
        guard case .options(let codes)? = answers.answers[side.question]?[respondent] else { return nil }
        return side.categories.firstIndex { category in
            category.contains { code in
                codes.contains(code)
                    || question.nets.contains { $0.code == code && $0.options.contains { codes.contains($0) } }
            }
        }
    }

    @Test("Every test is of the table that a recount gives")
    func tests() throws {
        var chiSquares = 0
        for case (.test(let rows, let columns, let filters, _), .test(let test)) in try analyses {
            #expect(filters.isEmpty)
            var counts = rows.categories.map { _ in columns.categories.map { _ in 0.0 } }
            for respondent in answers.respondents.indices {
                if let i = try category(rows, respondent), let j = try category(columns, respondent) {
                    counts[i][j] += 1
                }
            }
            let all = counts.joined().reduce(0, +)
            var statistic = 0.0
            for i in counts.indices {
                for j in counts[i].indices {
                    let expected = counts[i].reduce(0, +) * counts.reduce(0) { $0 + $1[j] } / all
                    statistic += (counts[i][j] - expected) * (counts[i][j] - expected) / expected
                }
            }
            guard test.name == "pearson", let found = test.statistic else { continue }
            #expect(abs(found - statistic) < 1e-9, "\(rows.question)")
            #expect(test.df == Double((rows.categories.count - 1) * (columns.categories.count - 1)))
            chiSquares += 1
        }
        #expect(chiSquares == 12)
    }

    /// p of R's chisq.test and, for film, whose expected counts are small, fisher.test, of the same tables.
    @Test("The tests of channels by position are R's")
    func channels() throws {
        let claim = try #require(publication.claims.firstIndex { $0.id == "channels-significant-courses" })
        let found = try seed.measure(publication).claims[claim].compactMap(\.value)
        for (p, expected) in zip(found, [0.0060, 0.2900, 0.6701, 0.9741]) { #expect(abs(p - expected) < 0.00006) }
        #expect(found.count == 4)
    }

    @Test("As many eigenvalues are above 1 as the pivots of the correlations less that much, of complete answers")
    func factors() throws {
        for case (.factorCount(let battery, let printed), .factors(let factors)) in try analyses {
            let scores = try answers.respondents.indices.map { respondent in
                try battery.items.map { try code($0, respondent).map { Double($0 + 1) } }
            }.filter { !$0.contains(nil) }.map { $0.compactMap(\.self) }
            #expect(factors.n == scores.count)
            var rest = battery.items.indices.map { i in
                battery.items.indices.map { j in
                    // By Sylvester's law of inertia; not at 1 itself, where the first pivot would be 0.
                    correlation(scores.map { $0[i] }, scores.map { $0[j] }) - (i == j ? 1.01 : 0)
                }
            }
            var above = 0
            for p in rest.indices {
                above += rest[p][p] > 0 ? 1 : 0
                for i in rest.indices.dropFirst(p + 1) {
                    let factor = rest[i][p] / rest[p][p]
                    for j in rest.indices { rest[i][j] -= factor * rest[p][j] }
                }
            }
            #expect(factors.count == above)
            #expect(printed.digits == 4)
        }
    }

    private func correlation(_ a: [Double], _ b: [Double]) -> Double {
        func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }
        func product(_ a: [Double], _ b: [Double]) -> Double {
            zip(a, b).reduce(0) { $0 + ($1.0 - mean(a)) * ($1.1 - mean(b)) }
        }
        return product(a, b) / (product(a, a) * product(b, b)).squareRoot()
    }
}
