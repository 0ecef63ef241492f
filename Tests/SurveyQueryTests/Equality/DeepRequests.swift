import SurveyModel

/// Tables of four questions over many respondent numbers. Only there does a table of all keys, too large for the
/// smaller kernels, pay.
enum DeepRequests {
    /// Few people whose numbers reach into a second chunk, as in a wave that most were removed from.
    static let numbers = Array(1...90) + Array(40_000...40_060) + Array(65_480...65_600)

    /// Four with eight options: with the states, 83,521 keys. And one with several answers.
    static let questions =
        (1...4).map { question("q\($0)", .single, options: 8) } + [question("q5", .multiple, options: 11)]

    /// The request's filters and weight, on the four questions.
    static func request(like request: CrossTabRequest) -> CrossTabRequest {
        CrossTabRequest(
            wave: request.wave, row: "q1", column: "q2", layers: ["q3", "q4"], filters: request.filters,
            weight: request.weight)
    }

    private static func question(_ key: String, _ kind: QuestionKind, options: Int) -> Question {
        Question(
            key: key, kind: kind, variable: key, baseRule: .valid, label: Label("Spørsmål \(key)"),
            options: (1...options).map { Option(code: "a\($0)", label: Label("Svar \($0)")) })
    }
}
