import SQLiteKit
import SurveyModel
import SurveyRepository
import SurveyTestSupport
import Testing

/// Waves of one question `q` with the options yes and no, made for trends.
struct TrendWaves {
    let test: TestDatabase

    init() throws { test = try TestDatabase() }

    /// Stores a wave in which so many answer yes, and the others no, each for a unit of their own.
    func add(
        _ key: String, yes: Int, of n: Int, comparable: [Comparability] = [], options: [String] = ["yes", "no"],
        origin: WaveOrigin = .collected
    ) throws {
        let answers = (0..<n).map { Answer.options([$0 < yes ? "yes" : "no"]) }
        try store(
            key, units: (0..<n).map { Unit(key: "u\($0)", kind: .anonymous) },
            respondents: (0..<n).map { Respondent(number: $0 + 1, unit: "u\($0)") }, answers: ["q": answers],
            questions: [Self.question("q", options, comparable)], origin: origin)
    }

    func store(
        _ key: String, units: [Unit], respondents: [Respondent], answers: [String: [Answer]], questions: [Question],
        design: WaveDesign = WaveDesign(), origin: WaveOrigin = .collected
    ) throws {
        let date = try #require(CalendarDate("\(key.prefix(4))-01-01"))
        let wave = Wave(
            key: key, title: Label("Bølge \(key)"), origin: origin, status: .open, boundaryDate: date, design: design)
        try test.store(
            Questionnaire(wave: wave, batteries: [], questions: questions),
            AnswerSet(units: units, respondents: respondents, answers: answers))
    }

    static func question(_ key: String, _ options: [String], _ comparable: [Comparability] = []) -> Question {
        Question(
            key: key, kind: .single, variable: key, baseRule: .answered, label: Label("Spørsmål \(key)"),
            options: options.map { Option(code: $0, label: Label($0)) }, comparability: comparable)
    }

    /// Municipalities `0001` and on, so many, that have been there since 2016.
    func addMunicipalities(_ count: Int) throws {
        try test.connection.run("INSERT INTO county VALUES ('00', 'Fylke', '2016-01-01', NULL)")
        for number in 1...count {
            let code = String(("000\(number)").suffix(4))
            try test.connection.run(
                "INSERT INTO municipality VALUES (?, ?, '00', '2016-01-01', NULL)", [.text(code), .text("K\(number)")])
        }
    }
}
