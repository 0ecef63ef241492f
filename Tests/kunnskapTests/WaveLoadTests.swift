import SurveyTestSupport
import Testing

@Suite("kunnskap wave load")
struct WaveLoadTests {
    @Test("loads a weighted wave, and lists and shows it")
    func loads() throws {
        let study = try Study()
        try PilotWave.load(into: study)
        let list = try study.run("wave", "list").out.split(separator: "\n")
        let words = list.map { $0.split(separator: " ").joined(separator: " ") }
        #expect(words.contains("pilot Prøvebølge collected closed 2016-01-01 40"))
        #expect(
            try study.run("wave", "show", "pilot")
                == .done(
                    """
                    title                 Prøvebølge
                    origin                collected
                    status                closed
                    boundary date         2016-01-01
                    languages             nb
                    weight                respondent
                    strata                respondent
                    respondents           40
                    units (municipality)  1
                    units (anonymous)     1
                    questions             3

                    """))
        #expect(
            try study.run("question", "show", "tools", "--wave", "pilot")
                == .done(
                    """
                    tools: Verktøy
                    kind multiple, base answered, variable tools
                    shown to role=direct,other
                    code    state  label
                    ------  -----  ----------  -----------
                    phone   valid  Telefon
                    mail    valid  E-post
                    visit   valid  Besøk
                    remote  net    På avstand  phone, mail

                    """))
        #expect(try study.run("check") == .done("kunnskap.sqlite: no fault found\n"))
    }

    @Test("refuses a wave that is there already")
    func again() throws {
        let study = try Study()
        try PilotWave.load(into: study)
        let before = try study.bytes()
        #expect(
            try study.run("wave", "load", "wave.yaml", "answers.csv")
                == .failed(
                    1, "there is a wave 'pilot' already; give the new one another key, or start a new database"))
        #expect(try study.bytes() == before)
    }

    @Test(
        "counts 500 weighted respondents in three strata as a naive count of the CSV does",
        arguments: [("trust", "role"), ("tools", "role"), ("role", "tools")], ["none", "wave"])
    func naive(questions: (row: String, column: String), weight: String) throws {
        let study = try Study()
        let survey = MadeUpSurvey()
        try PilotWave.write(into: study, waveFile: PilotWave.waveFile(key: "big"), answers: survey.csv)
        #expect(
            try study.run("wave", "load", "wave.yaml", "answers.csv").out
                == "wave big: 3 questions, 500 respondents, 50 units\n")
        for condition in ["", "stratum=south,middle"] {
            let filter = condition.isEmpty ? [] : ["--where", condition]
            let arguments =
                ["crosstab", questions.row, questions.column, "--wave", "big", "--weight", weight, "--format", "json"]
            let outcome = try Program.run(arguments + filter, in: study.folder)
            let table = try JSON(outcome.out)
            let expected = survey.table(
                questions.row, questions.column, isWeighted: weight == "wave",
                strata: condition.isEmpty ? ["north", "middle", "south"] : ["south", "middle"])
            #expect(table["base"]["counted"].int == expected.counted)
            #expect(table["cells"].list.count == expected.cells.count)
            for cell in table["cells"].list {
                let (row, column) = (try #require(cell["row"].text), try #require(cell["column"].text))
                let naive = try #require(expected.cells["\(row)|\(column)"], "\(row)|\(column)")
                #expect(cell["n"].int == naive.n, "\(row)|\(column)")
                let weighted = try #require(cell["weighted_n"].number)
                #expect(abs(weighted - naive.weight) < 1e-6, "\(row)|\(column)")
            }
        }
    }
}
