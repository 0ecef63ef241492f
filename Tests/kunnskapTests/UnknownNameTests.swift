import Testing

@Suite("A name that does not exist")
struct UnknownNameTests {
    @Test(
        "is answered with the nearest ones, exit 1",
        arguments: [
            (["crosstab", "rolle"], "there is no question 'rolle'; did you mean 'role'?"),
            (["crosstab", "study.dbvh", "rol"], "there is no question 'rol'; did you mean 'role'?"),
            (["crosstab", "role", "--wave", "2017"], "there is no wave '2017'; did you mean '2016'?"),
            (
                ["crosstab", "role", "--where", "positon=mayor"],
                "there is no question 'positon'; did you mean 'position'?"
            ),
            (
                ["crosstab", "role", "--where", "study.dbvh=knwn"],
                "'study.dbvh' has no option, net or state 'knwn'; did you mean 'known'?"
            ),
            (
                ["crosstab", "role", "--where", "role=direct,strategy"],
                "'role' has no option, net or state 'strategy'; did you mean 'strategic'?"
            ),
            (
                ["crosstab", "role", "--where", "zone=IIII"],
                "nobody here has the zone 'IIII'; did you mean 'III', 'II'?"
            ),
            (
                ["question", "show", "source.d"],
                "there is no question 'source.d'; did you mean 'source.ds', 'source.imdi', 'source.other'?"
            ),
            (["question", "list", "--wave", "216"], "there is no wave '216'; did you mean '2016'?"),
            (["wave", "show", "206"], "there is no wave '206'; did you mean '2016'?"),
            (["case", "show", "rauma"], "there is no case study 'rauma'; did you mean 'rauma-model'?"),
            (["verify", "notat-2-2015"], "there is no publication 'notat-2-2015'; did you mean 'notat-2-2016'?"),
            (
                ["municipality", "show", "0300"],
                "there is no municipality '0300'; did you mean '0301', '0101', '0104'?"
            ),
        ])
    func nearest(arguments: [String], message: String) throws {
        let study = try Study()
        let outcome = try Program.run(arguments, in: study.folder)
        #expect(outcome == .failed(1, message))
    }

    @Test("of a municipality is answered with the nearest names too", arguments: ["show", "history"])
    func municipality(command: String) throws {
        let outcome = try Study().run("municipality", command, "Alesund")
        #expect(outcome.code == 1)
        #expect(outcome.err.hasPrefix("kunnskap: there is no municipality 'Alesund'; did you mean 'Ålesund'"))
    }

    @Test("and is like none is told without a guess")
    func unlike() throws {
        #expect(
            try Study().run("case", "show", "xyzxyzxyzxyzxyzxyzxyzxyzxyzxyzxyzxyz")
                == .failed(1, "there is no case study 'xyzxyzxyzxyzxyzxyzxyzxyzxyzxyzxyzxyz'"))
    }

    @Test("is a condition without its two sides", arguments: ["zone", "=III", "zone=", "role=direct,", "role=,", ""])
    func condition(text: String) throws {
        #expect(
            try Study().run("crosstab", "role", "--where", text)
                == .failed(
                    1, "'\(text)' is no condition; write it as question=value or question=value,value"))
    }

    @Test("of a stratum is answered with those of the wave, also where another one exists")
    func stratum() throws {
        let study = try Study()
        try PilotWave.load(into: study)
        for condition in ["stratum=sout", "stratum=north,sout"] {
            let outcome = try study.run("crosstab", "role", "--wave", "pilot", "--where", condition)
            #expect(outcome.code == 1)
            #expect(outcome.out.isEmpty)
            #expect(outcome.err.contains("'sout'; did you mean 'south'"))
        }
    }

    @Test("of a day is told how to write one")
    func day() throws {
        #expect(
            try Study().run("municipality", "list", "--on", "2016-02-30")
                == .failed(1, "'2016-02-30' is no day; write it as YYYY-MM-DD"))
    }

    @Test("is not the matter where a question cannot be counted, or stands twice")
    func uncountable() throws {
        let study = try Study()
        #expect(
            try study.run("crosstab", "open.plans")
                == .failed(
                    1, "question 'open.plans' is a text question, and a cross-tab counts options; choose another"))
        #expect(
            try study.run("crosstab", "role", "role")
                == .failed(1, "row and column are both 'role'; leave the column out, or choose another"))
    }

    @Test("is missing where the database holds several waves")
    func severalWaves() throws {
        let study = try Study()
        try PilotWave.load(into: study)
        let message = "the database holds the waves 2016, pilot; say which with --wave"
        #expect(try study.run("crosstab", "role") == .failed(1, message))
        #expect(try study.run("question", "list") == .failed(1, message))
        #expect(try study.run("question", "show", "role") == .failed(1, message))
        #expect(try study.run("crosstab", "role", "--wave", "2016").code == 0)
    }
}
