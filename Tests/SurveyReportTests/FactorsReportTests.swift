import SurveyModel
import SurveyQuery
import SurveyReport
import SurveyStatistics
import SurveyTestSupport
import Testing

/// What people and programs are shown of a factor analysis.
@Suite struct FactorsReportTests {
    /// Four scales in two pairs that go together, of 120 respondents in two groups; one answer is missing.
    private func battery(origin: WaveOrigin = .collected) throws -> BatteryAnalysis {
        let codes = ["a1", "a2", "a3", "a4"]
        func question(_ key: String) -> Question {
            Question(
                key: key, kind: .scale, variable: key, baseRule: .answered, label: Label("=Spørsmål \(key)|"),
                options: codes.map { Option(code: $0, label: Label("Svar \($0)")) })
        }
        func answer(_ value: Int) -> Answer { .options([codes[value % 4]]) }
        let range = 0..<120
        let answers: [String: [Answer]] = [
            "p": range.map { $0 == 7 ? .state(.noAnswer) : answer($0 * 7 / 3) },
            "q": range.map { answer($0 * 7 / 3 + ($0 % 5 == 0 ? 1 : 0)) },
            "r": range.map { answer($0 * 3 / 5) },
            "s": range.map { answer($0 * 3 / 5 + ($0 % 7 == 0 ? 1 : 0)) },
            "group": range.map { .options([$0 < 50 ? "a1" : $0 < 115 ? "a2" : "a3"]) },
        ]
        let group = Question(
            key: "group", kind: .single, variable: "group", baseRule: .valid, label: Label("Gruppe"),
            options: codes.map { Option(code: $0, label: Label("Gruppe \($0)")) })
        let file = try MadeUpWave(
            ["p", "q", "r", "s"].map(question) + [group], answers: answers, origin: origin
        ).stored()
        return try CrossTabEngine(file.database)
            .factors(FactorRequest(wave: "made", items: ["p", "q", "r", "s"], by: "group", factors: 2))
    }

    private func object(_ value: JSONValue?) throws -> [String: JSONValue] {
        guard case .object(let fields) = value else {
            return try #require(nil, "\(String(describing: value)) is no object")
        }
        return fields
    }

    private func list(_ value: JSONValue?) throws -> [JSONValue] {
        guard case .array(let values) = value else {
            return try #require(nil, "\(String(describing: value)) is no list")
        }
        return values
    }

    @Test("The text tells who is in it, what a high score means, and how the test was chosen")
    func text() throws {
        let text = TableLayout(factors: try battery()).text(width: 100)
        #expect(text.hasPrefix("Faktoranalyse av 4 spørsmål. Bølge made.\n"))
        #expect(text.contains("n = 119 med gyldig svar på alle spørsmålene; 1 av 120 respondenter er ikke med"))
        #expect(text.contains("\n  p: ubesvart 1.\n"))
        #expect(text.contains("Skår: 1 = Svar a1, 2 = Svar a2, 3 = Svar a3, 4 = Svar a4."))
        #expect(text.contains("svar mot «Svar a1»"))
        #expect(text.contains("Hovedkomponenter med varimax-rotasjon (Kaisers normalisering); 2 faktorer etter ønske."))
        #expect(text.contains("Gjennomsnittlig faktorskår etter Gruppe (group)"))
        #expect(text.contains("p justert for 2 faktorer med Holms metode"))
        #expect(text.contains("** Basis under 10: antall, ikke gjennomsnitt."))
        #expect(text.split(separator: "\n").allSatisfy { $0.count <= 100 })
        #expect(!text.contains("nan") && !text.contains("inf"))
    }

    @Test("Loadings below 0.3 are blank in the text, and whole in JSON")
    func loadings() throws {
        let battery = try battery()
        let small = battery.analysis.rotatedLoadings.flatMap(\.self).filter { $0.magnitude < 0.3 }
        #expect(small.count == 4)
        let lines = TableLayout(factors: battery).markdown().split(separator: "\n")
        let table = lines.drop { !$0.contains("Faktor 1 | Faktor 2 | Kommunalitet") }.dropFirst(2).prefix(4)
        #expect(table.count == 4)
        for line in table { #expect(line.matches(of: #/\|  \|/#).count == 1, "\(line)") }
        let factors = try list(try object(FactorsJSON.render(battery))["factors"])
        let printed = try factors.flatMap { try list(try object($0)["loadings"]) }
        let expected = (0..<2).flatMap { factor in battery.analysis.rotatedLoadings.map { JSONValue.double($0[factor]) }
        }
        #expect(printed == expected)
    }

    @Test("JSON has every field that was promised")
    func json() throws {
        let battery = try battery()
        let fields = try object(FactorsJSON.render(battery))
        #expect(
            Set(fields.keys).isSuperset(of: [
                "wave", "origin", "evidence", "items", "n", "left_out", "extraction", "rotation", "kmo", "kmo_items",
                "bartlett", "alpha", "alpha_if_deleted", "eigenvalues", "variance", "factors", "communalities",
                "profile", "tests", "notes",
            ]))
        #expect(fields["n"] == .int(119))
        #expect(fields["left_out"] == .int(1))
        #expect(fields["evidence"] == .bool(true))
        #expect(fields["extraction"] == .string("principal_components"))
        let item = try object(try list(fields["items"]).first)
        #expect(item["low"] == .string("Svar a1"))
        #expect(item["high"] == .string("Svar a4"))
        #expect(item["n"] == .int(119))
        #expect(try list(fields["profile"]).count == 2 * 4)
        let tests = try list(fields["tests"]).map { try object($0) }
        #expect(tests.count == 6)
        #expect(tests.filter { $0["chosen"] == .bool(true) }.map { $0["factor"] } == [.int(1), .int(2)])
        #expect(tests.allSatisfy { $0["evidence"] == nil && $0["reason"] != nil })
        _ = try FactorsJSON.render(battery).text()
    }

    @Test("CSV has a line a number; a label that a spreadsheet would run is only read")
    func csv() throws {
        let text = FactorsCSV.render(try battery())
        let lines = text.split(separator: "\r\n").map(String.init)
        #expect(lines[0] == "quantity,question,label,factor,group,group_label,value")
        #expect(lines.contains("n,,,,,,119.0"))
        #expect(lines.contains("score_label,p,Svar a4,,,,4.0"))
        #expect(lines.contains("item_left_out,p,'=Spørsmål p|,,no_answer,,1.0"))
        #expect(lines.contains("group_mean,,,1,a4,Gruppe a4,"))
        #expect(lines.filter { $0.hasPrefix("loading,") }.count == 8)
        #expect(!text.contains(",="))
    }

    @Test(
        "Every format of a reconstructed wave says that it is no evidence",
        arguments: [WaveOrigin.reconstructed, .synthetic])
    func origin(origin: WaveOrigin) throws {
        let battery = try battery(origin: origin)
        let layout = TableLayout(factors: battery)
        let sentence = "er ikke belegg for noe"
        func words(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
        #expect(words(layout.text(width: 80)).contains(sentence))
        #expect(words(layout.markdown()).contains(sentence))
        let lines = FactorsCSV.render(battery).split(separator: "\r\n")
        #expect(lines.dropFirst().allSatisfy { $0.contains(",\(origin.rawValue),") && $0.contains(sentence) })
        let fields = try object(FactorsJSON.render(battery))
        #expect(fields["evidence"] == .bool(false))
        #expect(try list(fields["tests"]).allSatisfy { try object($0)["evidence"] == .bool(false) })
        #expect(try FactorsJSON.render(battery).text().contains(sentence))
    }
}
