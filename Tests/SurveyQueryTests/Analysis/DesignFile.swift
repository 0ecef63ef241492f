import FoundationEssentials
import SurveyModel
import SurveyTestSupport
import Testing

/// A wave of a file of references: `role` and `use` by stratum and municipality, with weights.
enum DesignFile {
    static let questionnaire = Questionnaire(
        wave: Wave(
            key: "design", title: Label("Utvalg"), origin: .collected, status: .closed,
            boundaryDate: TinyWave.day("2016-01-01"), design: WaveDesign(isWeighted: true, isStratified: true)),
        batteries: [],
        questions: [question("role", ["L", "R", "P"]), question("use", ["hi", "mid", "lo"])])

    /// The answers of a file; a code that no option has is a missing answer.
    static func answers(_ name: String) throws -> AnswerSet {
        let rows = try lines(name).map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
        var units: [Unit] = []
        var respondents: [Respondent] = []
        for (index, row) in rows.enumerated() {
            let key = "\(row[2])-\(row[3])"
            if !units.contains(where: { $0.key == key }) { units.append(Unit(key: key, kind: .region)) }
            let weight = try #require(Double(row[4]))
            respondents.append(Respondent(number: index + 1, unit: key, weight: weight, stratum: row[2]))
        }
        return AnswerSet(
            units: units, respondents: respondents,
            answers: ["role": rows.map { .options([$0[5].lowercased()]) }, "use": rows.map { .options([$0[6]]) }])
    }

    private static func question(_ key: String, _ codes: [String]) -> Question {
        Question(
            key: key, kind: .single, variable: key, baseRule: .answered, label: Label(key),
            options: codes.map { Option(code: $0.lowercased(), label: Label($0)) })
    }

    private static func lines(_ name: String) throws -> [String] {
        let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "SurveyStatisticsTests/Reference/\(name)")
        let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        return text.split(whereSeparator: \.isNewline).dropFirst().map(String.init)
    }
}
