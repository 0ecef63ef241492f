import SurveyModel

/// A wave of 42 questions: 38 with one answer, of 4 to 6 options, and 4 with several, of 12.
enum BenchmarkWave {
    static let key = "benchmark"
    static let singles = (1...38).map { $0 < 10 ? "q0\($0)" : "q\($0)" }
    static let multiples = (1...4).map { "m\($0)" }
    static let strata = 4
    static let ticks = 12

    /// How many options a question with one answer has, by its place.
    static func options(_ place: Int) -> Int { 4 + place % 3 }

    static func questionnaire() throws -> Questionnaire {
        guard let day = CalendarDate("2024-01-01") else { throw BenchmarkError("no such day") }
        return Questionnaire(
            wave: Wave(
                key: key, title: Label("Målebølge"), origin: .synthetic, status: .open, boundaryDate: day,
                design: WaveDesign(isWeighted: true, isStratified: true)),
            batteries: [],
            questions: singles.enumerated().map { question($1, .single, options: options($0)) }
                + multiples.map { question($0, .multiple, options: ticks) })
    }

    private static func question(_ key: String, _ kind: QuestionKind, options: Int) -> Question {
        Question(
            key: key, kind: kind, variable: key, baseRule: .valid, label: Label("Spørsmål \(key)"),
            options: (1...options).map { Option(code: "o\($0)", label: Label("Svar \($0)")) })
    }
}
