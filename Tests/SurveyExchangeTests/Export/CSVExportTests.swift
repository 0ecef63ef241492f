import SurveyExchange
import SurveyModel
import SurveyRepository
import SurveyTestSupport
import Testing

@Suite struct CSVExportTests {
    @Test("the machine dialect with identifiers is an answers file that gives the same wave")
    func roundTrip() throws {
        let questionnaire = try ExportSamples.questionnaire()
        let plain = AnswerSet(
            units: ExportSamples.answers.units,
            respondents: ExportSamples.answers.respondents.map {
                Respondent(
                    number: $0.number, unit: $0.unit, weight: $0.weight, stratum: $0.stratum, cluster: $0.cluster)
            }, answers: ExportSamples.answers.answers)
        let test = try ExportSamples.database(questionnaire, plain)
        let csv = try ExportSamples.csv(try ExportSamples.export(test, withIdentifiers: true), isRaw: true)
        #expect(csv == AnswersFile.render(plain, questionnaire: questionnaire))
        let parsed = try AnswersFile.parse(bytes: Array(csv.utf8), file: "a.csv", questionnaire: questionnaire)
        #expect(parsed == plain)
    }

    @Test(
        "400 random respondents come back from the machine dialect as they were",
        arguments: 1...4 as ClosedRange<UInt64>)
    func random(seed: UInt64) throws {
        let questions = RandomWave.questionnaire.questions.map { question in
            // An answers file has no states among a multiple question's options.
            Question(
                key: question.key, kind: question.kind, variable: question.variable, universe: question.universe,
                baseRule: question.baseRule, label: question.label,
                options: question.options.filter { question.kind != .multiple || $0.state == .valid })
        }
        let wave = Wave(
            key: "random", title: Label("T"), origin: .collected, status: .closed,
            boundaryDate: TinyWave.day("2024-01-01"), design: WaveDesign(isWeighted: true, isStratified: true))
        let questionnaire = Questionnaire(wave: wave, batteries: [], questions: questions)
        let answers = RandomWave.answers(of: 400, seed: seed)
        let test = try ExportSamples.database(questionnaire, answers)
        let export = try ExportSamples.export(test, wave: "random", withIdentifiers: true)
        #expect(try ExportSamples.csv(export, isRaw: true) == AnswersFile.render(answers, questionnaire: questionnaire))
    }

    @Test("the Excel dialect has a BOM, semicolons, decimal commas, CRLF and labels, and the origin on every row")
    func excel() throws {
        let test = try ExportSamples.database(try ExportSamples.questionnaire(origin: "synthetic"))
        let csv = try ExportSamples.csv(try ExportSamples.export(test, withIdentifiers: true), .excel, .labels)
        let lines = csv.split(separator: "\r\n", omittingEmptySubsequences: false).map(String.init)
        let note = "Syntetisk: svarene er laget for utprøving, og ingenting kan sluttes av dem."
        #expect(
            lines == [
                "\u{FEFF}respondent;source_id;unit;unit_kind;municipality;zone;weight;stratum;cluster;activity;source.ds;"
                    + "work[a];work[b];years;more;origin",
                "1;CANARYID-1;CANARYUNIT-1;Kommune;0301;II;1;north;;Ja;Stor;Valgt;Ikke valgt;2,5;CANARYTEXT;\(note)",
                "2;CANARYID-2;CANARYUNIT-1;Kommune;0301;II;0,25;north;CANARYCLUSTER;Nei;Ikke vist;Valgt;Valgt;-3;"
                    + "'=CANARYTEXT(1);\(note)",
                "3;CANARYID-3;CANARYUNIT-2;Kommune;0101;;12,5;south;;Ja;Aldri;Ubesvart;Ubesvart;Vet ikke;"
                    + "\"Ja, \"\"takk\"\"\nog; mer\";\(note)",
                "4;CANARYID-4;u3;Anonym enhet;;III;1;;;Vet ikke;Ikke vist;Ikke valgt;Valgt;10;Ubesvart;\(note)",
                "5;CANARYID-5;u3;Anonym enhet;;III;1;south;;Frafall;Frafall;Frafall;Frafall;Frafall;Frafall;\(note)",
                "",
            ])
    }

    @Test("a machine file of a wave that was not collected says so on every row, and holds nothing personal")
    func origin() throws {
        let test = try ExportSamples.database(try ExportSamples.questionnaire(origin: "synthetic"))
        let lines = try ExportSamples.csv(try ExportSamples.export(test)).split(separator: "\n")
        #expect(
            lines == [
                "unit,unit_kind,zone,weight,stratum,cluster,activity,source.ds,work[a],work[b],years,origin",
                "1,municipality,II,1,north,,yes,large,1,0,2.5,synthetic",
                "1,municipality,II,0.25,north,4,no,not_shown,1,1,-3,synthetic",
                "2,municipality,,12.5,south,,yes,never,no_answer,no_answer,dont_know,synthetic",
                "3,anonymous,III,1,,,dont_know,not_shown,0,1,10,synthetic",
                "3,anonymous,III,1,south,,nonresponse,nonresponse,nonresponse,nonresponse,nonresponse,synthetic",
            ])
    }

    @Test("without identifiers a wave of anonymous units without texts is an answers file too")
    func anonymous() throws {
        let questions = try ExportSamples.questionnaire().questions.filter { $0.kind != .text && $0.battery == nil }
        let made = MadeUpWave(
            questions, answers: ExportSamples.answers.answers.filter { !["more", "source.ds"].contains($0.key) })
        let test = try made.stored()
        let csv = try ExportSamples.csv(try ExportSamples.export(test, wave: "made"))
        let parsed = try AnswersFile.parse(
            bytes: Array(csv.utf8), file: "a.csv", questionnaire: made.questionnaire)
        #expect(parsed.answers == made.answers.answers)
        #expect(parsed.units == [Unit(key: "1", kind: .region)])
    }

    @Test("a wave without respondents is a header alone")
    func empty() throws {
        let nobody = AnswerSet(
            units: [], respondents: [], answers: ExportSamples.answers.answers.mapValues { _ in [] })
        let test = try ExportSamples.database(nil, nobody)
        let csv = try ExportSamples.csv(try ExportSamples.export(test))
        #expect(csv == "unit,unit_kind,municipality,zone,weight,stratum,activity,source.ds,work[a],work[b],years\n")
    }

    @Test("the writing stops where the sink fails, with its error")
    func failing() throws {
        struct Full: Error {}
        let export = try ExportSamples.export(try ExportSamples.database())
        let csv = CSVExport(export, dialect: .machine, values: .codes)
        #expect(throws: Full.self) { try csv.write { _ throws(Full) in throw Full() } }
    }
}
