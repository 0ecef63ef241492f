import FoundationEssentials
import SurveyModel
import SurveyTestSupport
import Testing

/// The battery of `SurveyStatisticsTests/Reference`, twelve scales of five options, as a stored wave, with groups:
/// `first` sets its first four respondents apart, `third` goes 1, 2, 3, 1, 2, 3 ….
struct FactorFile {
    static let items = (1...12).map { "q\($0)" }

    /// Complete answers: respondents × items.
    let scores: [[Double]]

    init() throws {
        scores = try Self.lines("factors_battery.csv").map { $0.compactMap { Double($0) } }
        try #require(scores.count == 258 && scores.allSatisfy { $0.count == 12 })
    }

    /// By analysis and quantity, R's numbers by row and column.
    static func references() throws -> [String: [[Int]: Double]] {
        var numbers: [String: [[Int]: Double]] = [:]
        for cells in try lines("factors.csv") where cells.count == 6 && cells[0] == "battery" {
            let place = [try #require(Int(cells[3])) - 1, try #require(Int(cells[4])) - 1]
            numbers["\(cells[1]) \(cells[2])", default: [:]][place] = Double(cells[5])
        }
        return numbers
    }

    /// The wave; before its complete answers come three respondents with one answer missing each, and one non-respondent.
    func stored(origin: WaveOrigin = .collected) throws -> TestDatabase {
        var answers: [String: [Answer]] = [:]
        for (item, key) in Self.items.enumerated() {
            answers[key] =
                [
                    item == 0 ? .state(.dontKnow) : .options(["c1"]), item == 0 ? .state(.noAnswer) : .options(["c2"]),
                    item == 1 ? .state(.noAnswer) : .options(["c5"]), .state(.nonresponse),
                ] + scores.map { .options(["c\(Int($0[item]))"]) }
        }
        let gaps = Array(repeating: Answer.options(["c1"]), count: 3) + [.state(.nonresponse)]
        answers["first"] = gaps + scores.indices.map { $0 < 4 ? .options(["c\($0 + 1)"]) : .state(.noAnswer) }
        answers["third"] = gaps + scores.indices.map { .options(["c\($0 % 3 + 1)"]) }
        answers["same"] = gaps + scores.indices.map { _ in .options(["c2"]) }
        answers["years"] =
            [.number(1), .number(2), .number(3), .state(.nonresponse)]
            + scores.indices.map { .number(Double($0 * $0 % 17)) }
        let questions =
            (Self.items + ["same"]).map { Self.question($0, .scale) }
            + [Self.question("first", .single), Self.question("third", .single)]
            + [Question(key: "years", kind: .number, variable: "years", baseRule: .valid, label: Label("År"))]
        return try MadeUpWave(questions, answers: answers, origin: origin).stored()
    }

    private static func question(_ key: String, _ kind: QuestionKind) -> Question {
        // The option that is no answer stands in the midst, and takes no score.
        let codes = ["c1", "c2", "c3", "unsure", "c4", "c5"]
        return Question(
            key: key, kind: kind, variable: key, baseRule: .answered, label: Label("Spørsmål \(key)"),
            options: codes.map {
                Option(code: $0, state: $0 == "unsure" ? .dontKnow : .valid, label: Label("Svar \($0)"))
            },
            nets: [Net(code: "low", label: Label("Lavt"), options: ["c1", "c2"])])
    }

    private static func lines(_ name: String) throws -> [[String]] {
        let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "SurveyStatisticsTests/Reference/\(name)")
        let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        return text.split(whereSeparator: \.isNewline).map { $0.split(separator: ",").map(String.init) }
    }
}
