import SurveyExchange
import SurveyModel
import SurveyRepository
import SurveyTestSupport
import TableStream
import Testing

@Suite struct WaveExportTests {
    /// Every format as text.
    private func texts(_ test: TestDatabase, withIdentifiers: Bool) throws -> [String: String] {
        let export = try ExportSamples.export(test, withIdentifiers: withIdentifiers)
        var texts = ["csv": try ExportSamples.csv(export), "excel": try ExportSamples.csv(export, .excel, .labels)]
        texts["ddi"] = DDIExport(export, day: TinyWave.day("2026-11-25")).text
        texts["json-stat"] = JSONStatExport(export).text
        for (name, target) in [
            ("sav", StreamExport.Target.statistics), ("xlsx", .sheet(.codes)), ("xlsx labels", .sheet(.labels)),
        ] {
            texts[name] = try StreamText.of(StreamExport(export, for: target))
        }
        let path = test.folder.file("export-\(withIdentifiers).sqlite")
        texts["sqlite"] = try SQLiteText.of(export, path: path)
        return texts
    }

    @Test("no format holds anything personal unless asked, and what is left out is told")
    func canaries() throws {
        let test = try ExportSamples.database()
        for (format, text) in try texts(test, withIdentifiers: false) {
            for canary in ExportSamples.canaries { #expect(!text.contains(canary), "\(format): \(canary)") }
        }
        #expect(
            try ExportSamples.export(test).leftOut == [
                "who the survey tool says they are", "the keys of units and clusters (numbers stand for them)",
                "municipalities", "the texts of 'more'",
            ])
    }

    @Test("with identifiers everything is there but in what describes or counts, where nobody stands")
    func identifiers() throws {
        let test = try ExportSamples.database()
        for (format, text) in try texts(test, withIdentifiers: true) {
            let isCount = format == "ddi" || format == "json-stat"
            for canary in ExportSamples.canaries { #expect(text.contains(canary) != isCount, "\(format): \(canary)") }
        }
        #expect(try ExportSamples.export(test, withIdentifiers: true).leftOut.isEmpty)
    }

    @Test("a file says what was left out, and where the answers come from, in every format that has room")
    func notes() throws {
        let test = try ExportSamples.database(try ExportSamples.questionnaire(origin: "synthetic"))
        for (format, text) in try texts(test, withIdentifiers: false) {
            #expect(text.contains("synthetic") || text.contains("Syntetisk"), "\(format)")
            if format != "csv" { #expect(text.contains("Syntetisk: svarene er laget for utprøving"), "\(format)") }
            if !["csv", "excel"].contains(format) {
                #expect(text.contains("Personopplysninger er utelatt"), "\(format)")
            }
        }
    }

    @Test("respondents who were removed are not there, and the others keep their numbers and answers")
    func removed() throws {
        let test = try ExportSamples.database()
        let respondents = test.database.respondents
        try test.database.write { () throws(RepositoryError) in try respondents.remove(2, from: "2020") }
        let export = try ExportSamples.export(test, withIdentifiers: true)
        let lines = try ExportSamples.csv(export, .excel, .codes).split(separator: "\r\n")
        #expect(lines.dropFirst().map { $0.prefix { $0 != ";" } } == ["1", "3", "4", "5"])
        #expect(lines[2].contains("CANARYID-3;CANARYUNIT-2;municipality;0101;;12,5;south;yes;never;"))
        #expect(lines[3].hasSuffix("dont_know;not_shown;0;1;10;no_answer;collected"))
    }

    @Test("a question of 300 options, and a multiple one of 20, come out as they are, also after a removal")
    func wide() throws {
        let codes = (1...300).map { "c\($0)" }
        let questions = [
            Question(
                key: "wide", kind: .single, variable: "wide", baseRule: .valid, label: Label("Vid"),
                options: codes.map { Option(code: $0, label: Label($0)) }),
            Question(
                key: "many", kind: .multiple, variable: "many", baseRule: .valid, label: Label("Mange"),
                options: codes.prefix(20).map { Option(code: $0, label: Label($0)) }),
        ]
        let given = [1, 247, 248, 249, 300]
        let made = MadeUpWave(
            questions,
            answers: [
                "wide": given.map { .options(["c\($0)"]) } + [.state(.nonresponse)],
                "many": given.map { .options($0 % 2 == 0 ? ["c8", "c9", "c20"] : ["c1"]) } + [.state(.nonresponse)],
            ])
        let test = try made.stored()
        let respondents = test.database.respondents
        try test.database.write { () throws(RepositoryError) in try respondents.remove(3, from: "made") }
        let lines = try ExportSamples.csv(try ExportSamples.export(test, wave: "made")).split(separator: "\n")
        let ticks = { (places: [Int]) in (1...20).map { places.contains($0) ? "1" : "0" }.joined(separator: ",") }
        let many = [1: ticks([1]), 247: ticks([1]), 249: ticks([1]), 300: ticks([8, 9, 20])]
        let expected = given.filter { $0 != 248 }.map { "1,region,,,1,,c\($0),\(many[$0] ?? "")" }
        #expect(
            lines.dropFirst().map(String.init) == expected + [
                "1,region,,,1,," + Array(repeating: "nonresponse", count: 21).joined(separator: ",")
            ])
    }

    @Test("an unknown wave is an error that names it")
    func unknown() throws {
        let test = try ExportSamples.database()
        let error = #expect(throws: RepositoryError.self) { try ExportSamples.export(test, wave: "2021") }
        #expect(error?.description == "there is no wave '2021'; did you mean '2020'?")
    }
}
