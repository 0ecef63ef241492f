import Testing

@Suite("What kunnskap crosstab and banner are asked for")
struct CrosstabRequestTests {
    private let study: Study

    init() throws {
        study = try Study()
        try PilotWave.load(into: study)
    }

    private func json(_ arguments: String...) throws -> JSON {
        let outcome = try Program.run(arguments + ["--wave", "pilot", "--format", "json"], in: study.folder)
        try #require(outcome.code == 0, "\(outcome)")
        return try JSON(outcome.out)
    }

    @Test(
        "is answered with a sentence where it cannot be made, and nothing else",
        arguments: [
            (["role", "role"], "row and column are both 'role'; leave the column out, or choose another"),
            (["role", "--means"], "'role' is a single question, and means are of numbers and scales; choose another"),
            (
                ["trust", "--means", "--base", "shown"],
                "means are of the valid answers to 'trust', and no other base rule gives numbers; leave --base out"
            ),
            (
                ["role", "--layer", "role"],
                "'role' is named twice as row, column or layer; leave one out, or choose another"
            ),
            (
                ["role", "--base", "most"],
                "'most' is no base rule; write one of asked, shown, answered, valid, or question=rule"
            ),
            (
                ["role", "--base", "trust=valid"],
                "the base rule is for 'trust', which is no row, column or layer of the table; name one that is"
            ),
            (
                ["role", "--net", "trust:x=high"],
                "the net is for 'trust', which is no row, column or layer of the table; name one that is"
            ),
            (["trust", "--net", "trust=high"], "'trust=high' is no net; write it as question:code=option,option"),
            (
                ["trust", "--net", "trust:low=high,some"],
                "'low' is a name of 'trust' or of every question already; give the net another code"
            ),
            (["trust", "--net", "trust:x=hig"], "'trust' has no option, net or state 'hig'; did you mean 'high'?"),
            (
                ["role", "--design", "full"],
                "stratum 'north' has one cluster, and so no variance: join it with another stratum, or centre single "
                    + "clusters at the mean of all"
            ),
        ])
    func refused(arguments: [String], message: String) throws {
        let before = try study.bytes()
        let outcome = try Program.run(["crosstab"] + arguments + ["--wave", "pilot"], in: study.folder)
        #expect(outcome == .failed(1, message))
        #expect(try study.bytes() == before)
    }

    @Test("is answered with a sentence where nothing is known of an attribute")
    func unknownAttribute() throws {
        #expect(
            try study.run("crosstab", "role", "county", "--wave", "2016")
                == .failed(
                    1,
                    "nothing is known of county in wave '2016' on the boundaries of 2016: none of its units is a "
                        + "municipality that has it; choose a question, zone or unit_kind"))
    }

    @Test("can be a layer: a panel a category, with its codes in every cell")
    func layer() throws {
        let table = try json("crosstab", "trust", "role", "--layer", "zone", "--weight", "none")
        #expect(table["layers"].list.map { $0["question"].text } == ["zone"])
        let cells = table["cells"].list
        #expect(cells.count == 3 * 5 * 3)
        func n(_ row: String, _ column: String, _ zone: String) -> Int? {
            cells.first {
                $0["row"].text == row && $0["column"].text == column && $0["layer"].texts == [zone]
            }?["n"].int
        }
        #expect(n("high", "direct", "I") == 12)
        #expect(n("low", "direct", "I") == 8)
        #expect(n("some", "other", "II") == 10)
        #expect(n("high", "direct", "II") == 0)
        #expect(n("high", "direct", "III") == 0)
    }

    @Test("can be another base rule and a net of its own")
    func baseAndNet() throws {
        let table = try json(
            "crosstab", "trust", "--base", "valid", "--net", "trust:doubts=some,low", "--weight", "none")
        #expect(table["row"]["base_rule"].text == "valid")
        #expect(table["base"]["counted"].int == 36)
        #expect(table["row"]["options"].list.map { $0["code"].text } == ["high", "some", "low", "trusts", "doubts"])
        let doubts = try #require(table["cells"].list.first { $0["row"].text == "doubts" })
        #expect(doubts["n"].int == 24)
        #expect(doubts["column_percent"].isNear(100 * 24.0 / 36))
    }

    @Test("can be an attribute of the unit, on the boundaries of another year")
    func attribute() throws {
        let table = try json("crosstab", "role", "county", "--boundary", "2024", "--weight", "none")
        let counties = table["column"]["options"].list.compactMap { $0["code"].text }
        #expect(counties.count == 15)
        let oslo = try #require(
            table["cells"].list.first { $0["row"].text == "direct" && $0["column"].text == "03" })
        #expect(oslo["n"].int == 20)
        // 16 of the others answer for a unit that is no municipality, and two of them more do not know.
        #expect(table["base"]["counted"].int == 20)
        #expect(try json("crosstab", "role", "--where", "county=03", "--weight", "none")["base"]["counted"].int == 20)
        #expect(
            try json("crosstab", "role", "population_class", "--weight", "none")["column_totals"].list.last?["n"].int
                == 20)
    }

    @Test("can be means of a scale, whose options count 1, 2, 3")
    func means() throws {
        let table = try json("crosstab", "trust", "role", "--means", "--weight", "none", "--design", "none")
        #expect(table["cells"].list.isEmpty)
        let direct = try #require(table["means"].list.first { $0["column"].text == "direct" })
        #expect(direct["n"].int == 20)
        #expect(direct["mean"].isNear((12 * 1 + 8 * 3) / 20.0))
        let welch = try #require(table["tests"].list.first { $0["chosen"].isTrue })
        #expect(welch["name"].text == "welch")
        #expect(welch["df1"].number == 1)
    }

    @Test("can be many questions by several columns: as JSON an array of cross-tabs")
    func banner() throws {
        let tables = try json("banner", "trust", "tools", "--by", "role", "zone").list
        #expect(
            tables.map { "\($0["row"]["question"].text ?? "") \($0["column"]["question"].text ?? "")" }
                == ["trust role", "trust zone", "tools role", "tools zone"])
        let single = try json("crosstab", "tools", "zone")
        #expect(tables[3]["cells"].list.map { $0["n"].int } == single["cells"].list.map { $0["n"].int })
    }

    @Test("can be a base rule for every row of a battery or a banner, and a net of one")
    func sharedRule() throws {
        let battery = try study.run("crosstab", "source", "--base", "valid", "--wave", "2016", "--format", "json")
        #expect(try JSON(battery.out).list.allSatisfy { $0["row"]["base_rule"].text == "valid" })
        let tables = try json(
            "banner", "trust", "tools", "--by", "role", "--base", "shown", "--net", "trust:x=some,low"
        )
        .list
        #expect(tables.map { $0["row"]["base_rule"].text } == ["shown", "shown"])
        #expect(tables[0]["row"]["options"].list.contains { $0["code"].text == "x" })
        let wrong = try study.run("banner", "trust", "--by", "role", "--net", "tools:x=phone", "--wave", "pilot")
        #expect(
            wrong
                == .failed(1, "the net is for 'tools', which is no row, column or layer of the table; name one that is")
        )
    }

    @Test("can be a battery: as JSON an array of its questions' tables")
    func battery() throws {
        let outcome = try study.run("crosstab", "source", "--wave", "2016", "--format", "json")
        let tables = try JSON(outcome.out).list
        #expect(tables.count == 9)
        #expect(tables.allSatisfy { $0["row"]["question"].text?.hasPrefix("source.") == true && $0["column"].isNull })
        let wrong = try study.run("crosstab", "source", "role", "--wave", "2016")
        #expect(
            wrong == .failed(1, "'source' is 9 questions; 'kunnskap banner source --by role' sets them by a column"))
    }

    @Test("and that nobody fits gives a table that says so")
    func nobody() throws {
        let outcome = try study.run(
            "crosstab", "trust", "role", "--wave", "pilot", "--where", "trust=high", "--where", "trust=low")
        #expect(outcome.code == 0)
        #expect(outcome.out.contains("n = 0"))
        #expect(!outcome.out.contains("nan"))
        let table = try json("crosstab", "trust", "role", "--where", "trust=high", "--where", "trust=low")
        #expect(table["tests"].list.isEmpty)
        #expect(table["cells"].list.allSatisfy { $0["column_percent"].isNull })
    }
}
