import Testing

@Suite("kunnskap crosstab as JSON")
struct CrosstabJSONTests {
    private let study: Study

    init() throws {
        study = try Study()
        try PilotWave.load(into: study)
    }

    private func table(_ arguments: String...) throws -> JSON {
        let outcome = try Program.run(["crosstab"] + arguments + ["--format", "json"], in: study.folder)
        try #require(outcome.code == 0, "\(outcome)")
        return try JSON(outcome.out)
    }

    @Test("has every field of a two-way table")
    func shape() throws {
        let table = try table("trust", "role", "--wave", "pilot", "--where", "zone=I,II", "--where", "role=answered")
        #expect(
            table.keys.isSuperset(of: [
                "wave", "origin", "row", "column", "layers", "filters", "weight", "base", "cells", "row_totals",
                "column_totals", "tests", "notes",
            ]))
        #expect(table["wave"].text == "pilot")
        #expect(table["origin"].text == "collected")
        #expect(table["weight"].text == "wave")
        #expect(table["layers"].isList && table["layers"].list.isEmpty)
        #expect(table["tests"].isList && table["tests"].list.isEmpty)
        #expect(table["notes"].isList)
        #expect(table["filters"].list.count == 2)
        #expect(table["filters"][0]["attribute"].text == "zone")
        #expect(table["filters"][0]["values"].texts == ["I", "II"])
        #expect(table["filters"][1]["question"].text == "role")
        #expect(table["filters"][1]["values"].texts == ["answered"])
        #expect(table["cells"].list.count == 5 * 3)
        #expect(table["row_totals"].list.count == 5)
        #expect(table["column_totals"].list.count == 3)
    }

    @Test("has questions with their options, states and nets")
    func questions() throws {
        let table = try table("trust", "role", "--wave", "pilot")
        let (row, column) = (table["row"], table["column"])
        #expect(row["question"].text == "trust")
        #expect(row["label"].text == "Tillit")
        #expect(row["options"].list.map { $0["code"].text } == ["high", "some", "low", "no_answer", "trusts"])
        #expect(row["options"].list.map { $0["state"].text } == ["valid", "valid", "valid", "no_answer", "valid"])
        #expect(row["options"].list.map { $0["label"].text } == ["Høy", "Noe", "Lav", "Ubesvart", "Har tillit"])
        #expect(row["options"][4]["net"].texts == ["high", "some"])
        #expect(!row["options"][0].keys.contains("net"))
        #expect(column["question"].text == "role")
        #expect(column["options"].list.map { $0["state"].text } == ["valid", "valid", "dont_know"])
    }

    @Test("has the base, and each excluded respondent once, by row and then by column")
    func base() throws {
        let base = try table("trust", "tools", "--wave", "pilot")["base"]
        #expect(base["respondents"].int == 40)
        #expect(base["asked"].int == 40)
        #expect(base["shown"].int == 38)
        #expect(base["answered"].int == 36)
        #expect(base["counted"].int == 30)
        let excluded = base["excluded"].list.map {
            "\($0["question"].text ?? "") \($0["state"].text ?? "") \($0["n"].int ?? 0)"
        }
        #expect(excluded == ["trust breakoff 2", "tools no_answer 6", "tools not_shown 2"])
    }

    @Test("has cells with counts and percents, and totals of their shape")
    func cells() throws {
        let table = try table("trust", "role", "--wave", "pilot")
        let cell = try #require(
            table["cells"].list.first { $0["row"].text == "low" && $0["column"].text == "other" })
        #expect(cell["layer"].isList)
        #expect(cell["n"].int == 6)
        #expect(cell["weighted_n"].number == 6)
        #expect(cell["row_percent"].isNear(100 * 6.0 / 18))
        #expect(cell["column_percent"].isNear(100 * 6.0 / 26))
        #expect(cell["total_percent"].isNear(100 * 6.0 / 46))
        #expect(!cell.keys.contains("response_percent"))

        let row = try #require(table["row_totals"].list.first { $0["row"].text == "low" })
        #expect(row.keys == cell.keys)
        #expect(row["column"].isNull)
        #expect(row["n"].int == 14)
        #expect(row["weighted_n"].number == 18)
        #expect(row["total_percent"].isNear(100 * 18.0 / 46))

        let column = try #require(table["column_totals"].list.first { $0["column"].text == "other" })
        #expect(column.keys == cell.keys)
        #expect(column["row"].isNull)
        #expect(column["n"].int == 16)
        #expect(column["weighted_n"].number == 26)
        #expect(column["total_percent"].isNear(100 * 26.0 / 46))
    }

    @Test("has the share of answers where the row question is multiple")
    func multiple() throws {
        let table = try table("tools", "--wave", "pilot", "--weight", "none")
        #expect(table["column"].isNull)
        #expect(table["weight"].text == "none")
        let phone = try #require(table["cells"].list.first { $0["row"].text == "phone" })
        #expect(phone["column"].isNull)
        #expect(phone["n"].int == 22)
        #expect(phone["column_percent"].isNear(100 * 22.0 / 30))
        #expect(phone["response_percent"].isNear(100 * 22.0 / 42))
    }

    @Test("says of the 2016 wave that it is reconstructed")
    func reconstructed() throws {
        let table = try table("role", "--wave", "2016")
        #expect(table["origin"].text == "reconstructed")
        #expect(table["notes"].texts.contains { $0.contains("ikke de opprinnelige svarene") })
    }

    @Test(
        "gives what the report says of the two studies by role",
        arguments: [("study.dbvh", 60, 17), ("study.tfep", 45, 11)])
    func report(question: String, direct: Int, peripheralOrStrategic: Int) throws {
        let table = try table(question, "role", "--wave", "2016")
        let known = table["cells"].list.filter { $0["row"].text == "known" }
        func percent(_ role: String) -> Int? {
            known.first { $0["column"].text == role }?["column_percent"].number.map { Int($0.rounded()) }
        }
        #expect(percent("direct") == direct)
        #expect([percent("strategic"), percent("peripheral")].contains(peripheralOrStrategic))
        let others = try self.table(question, "--wave", "2016", "--where", "role=strategic,peripheral")
        let share = try #require(others["cells"].list.first { $0["row"].text == "known" })
        #expect(share["column_percent"].number.map { Int($0.rounded()) } == peripheralOrStrategic)
    }
}
