import SurveyModel
import Testing

@testable import SurveySynthesis

@Suite struct MarginSolverTests {
    /// A question `q` with options a, b, c…, one a printed percent.
    private func solver(
        _ kind: QuestionKind, _ percents: [Int], combined: [([String], Int)] = []
    ) -> MarginSolver {
        let codes = percents.indices.map { String(UnicodeScalar(UInt8(97 + $0))) }
        let question = Question(
            key: "q", kind: kind, variable: "q", baseRule: .answered, label: Label("q"),
            options: codes.map { Option(code: $0, label: Label($0)) })
        let margin = Margin(
            question: "q", base: nil,
            sizes: zip(codes, percents).map { ($0, .percent(PrintedNumber(digits: $1))) },
            combined: combined.map { Margin.Combined(codes: $0, percent: PrintedNumber(digits: $1)) })
        return MarginSolver(margin: margin, question: question)
    }

    @Test("finds the only counts of table 4, a multiple question")
    func table4() throws {
        #expect(try solver(.multiple, [42, 51, 74, 37, 9, 7]).counts(base: 57) == [24, 29, 42, 21, 5, 4])
    }

    @Test("finds the only counts of table 8")
    func table8() throws {
        #expect(try solver(.single, [1, 17, 47, 14, 20]).counts(base: 172) == [2, 30, 81, 24, 35])
    }

    @Test("lets percents of options together decide between vectors")
    func combined() throws {
        let study = solver(.scale, [5, 14, 17, 63], combined: [(["a", "b"], 19), (["a", "b", "c"], 37)])
        let counts = try study.counts(base: 221)
        #expect(counts[0] + counts[1] == 43)
        #expect(counts[2] == 38)
        #expect(counts[3] == 140)
    }

    @Test("refuses figure 6 with the arithmetic")
    func figure6() throws {
        let error = try #require(throws: SynthesisError.self) {
            try solver(.single, [3, 25, 35, 7, 4, 28]).counts(base: 182)
        }
        #expect(
            error.description.hasPrefix(
                "the margin of question q is impossible: the least counts add to 183 and the greatest to "))
        #expect(error.description.contains(", and 182 are counted (a 5-6, b 45-46, c 63-64, d 12-13, e 7-8, f 51)"))
    }

    @Test("refuses percents together that no counts give")
    func impossibleCombined() throws {
        let error = try #require(throws: SynthesisError.self) {
            try solver(.single, [1, 17, 47, 14, 20], combined: [(["a", "b"], 18)]).counts(base: 172)
        }
        #expect(error.description.contains("no numbers within these windows give the percents of options together"))
    }

    @Test("gives up percents that leave too many possibilities")
    func tooMany() throws {
        // Any two of e, f and g are 33,333: all three would be half an odd number. Only the last of very many counts
        // for the others would show that.
        let percents = ["a": 10, "b": 10, "c": 10, "d": 20, "e": 17, "f": 17, "g": 17]
        let codes = percents.keys.sorted()
        let question = Question(
            key: "q", kind: .single, variable: "q", baseRule: .answered, label: Label("q"),
            options: codes.map { Option(code: $0, label: Label($0)) })
        let third = PrintedNumber(digits: 33_333, decimals: 3)
        let margin = Margin(
            question: "q", base: nil,
            sizes: codes.map { ($0, .percent(PrintedNumber(digits: percents[$0] ?? 0))) },
            combined: [["e", "f"], ["f", "g"], ["e", "g"]].map { Margin.Combined(codes: $0, percent: third) })
        let error = try #require(throws: SynthesisError.self) {
            try MarginSolver(margin: margin, question: question).counts(base: 100_000)
        }
        #expect(
            error.description
                == "the margin of question q leaves too many possibilities to try them all; "
                + "give counts with `n` instead of percents, or fewer `combined`")
    }

    @Test("refuses a percent that no count of the base is")
    func emptyWindow() throws {
        let error = try #require(throws: SynthesisError.self) { try solver(.single, [17, 83]).counts(base: 97) }
        #expect(error.description.contains("no count of 97 is 17 percent (a); correct the percent or the base"))
    }

    @Test("refuses percents together in a multiple question")
    func combinedMultiple() throws {
        let error = try #require(throws: SynthesisError.self) {
            try solver(.multiple, [50, 50], combined: [(["a", "b"], 100)]).counts(base: 10)
        }
        #expect(error.description.contains("`combined` is for questions with one answer"))
    }

    @Test("names the nearest codes where a margin has an unknown one")
    func unknownCode() throws {
        let question = Question(
            key: "q", kind: .single, variable: "q", baseRule: .answered, label: Label("q"),
            options: [Option(code: "mayor", label: Label("Ordfører"))])
        let margin = Margin(question: "q", base: nil, sizes: [("major", .count(1))])
        let error = try #require(throws: SynthesisError.self) {
            try MarginSolver(margin: margin, question: question).counts(base: 1)
        }
        #expect(error.description == "unknown value major of question q in the constraints; did you mean mayor?")
    }

    @Test("refuses a count beyond the base")
    func countBeyondBase() throws {
        let question = Question(
            key: "q", kind: .single, variable: "q", baseRule: .answered, label: Label("q"),
            options: [Option(code: "a", label: Label("a"))])
        let margin = Margin(question: "q", base: nil, sizes: [("a", .count(3))])
        let error = try #require(throws: SynthesisError.self) {
            try MarginSolver(margin: margin, question: question).counts(base: 2)
        }
        #expect(error.description.contains("a is 3, and 2 are counted"))
    }
}
