import SurveyModel
import SurveyQuery
import SurveyReport
import Testing

@Suite struct CrossTabJSONTests {
    private func fields(_ value: JSONValue?) throws -> [String: JSONValue] {
        guard case .object(let fields) = value else {
            try #require(Bool(false), "\(String(describing: value)) is no object")
            return [:]
        }
        return fields
    }

    private func list(_ value: JSONValue?) throws -> [JSONValue] {
        guard case .array(let values) = value else {
            try #require(Bool(false), "\(String(describing: value)) is no array")
            return []
        }
        return values
    }

    private let shape: Set<String> = [
        "wave", "origin", "row", "column", "layers", "filters", "weight", "base", "cells", "row_totals",
        "column_totals",
        "tests", "notes",
    ]
    private let cellShape: Set<String> = [
        "row", "column", "layer", "n", "weighted_n", "row_percent", "column_percent", "total_percent",
    ]

    @Test("A two-way table has every field of the shape")
    func twoWay() throws {
        let filter = Filter.question("role", values: ["answered"])
        let json = CrossTabJSON.render(try MadeUpTable.tiny("role", "tools", filters: [filter]))
        let table = try fields(json)
        #expect(Set(table.keys).isSuperset(of: shape))
        #expect(table["wave"] == .string("tiny"))
        #expect(table["origin"] == .string("synthetic"))
        #expect(table["weight"] == .string("wave"))
        #expect(table["layers"] == .array([]) && table["tests"] == .array([]))
        #expect(
            table["filters"]
                == .array([.object(["question": .string("role"), "values": .array([.string("answered")])])]))
        let cells = try list(table["cells"]).map { try fields($0) }
        #expect(cells.count == 3 * 4)
        #expect(cells.allSatisfy { Set($0.keys) == cellShape })
        let first = try #require(cells.first)
        #expect(first["row"] == .string("direct") && first["column"] == .string("phone"))
        #expect(first["n"] == .int(1) && first["weighted_n"] == .double(0.5))
        #expect(first["row_percent"] == .double(25) && first["column_percent"] == .double(100))
        let rowTotals = try list(table["row_totals"]).map { try fields($0) }
        #expect(rowTotals.count == 3 && rowTotals.allSatisfy { $0["column"] == .null })
        let columnTotals = try list(table["column_totals"]).map { try fields($0) }
        #expect(columnTotals.count == 4 && columnTotals.allSatisfy { $0["row"] == .null })
    }

    @Test("The base says how many were asked, shown and counted, and why the others are not")
    func base() throws {
        let base = try fields(fields(CrossTabJSON.render(try MadeUpTable.tiny("role", "tools")))["base"])
        let numbers = ["respondents", "asked", "shown", "answered", "counted"].map { base[$0] }
        #expect(numbers == [.int(5), .int(5), .int(5), .int(4), .int(2)])
        #expect(base["weighted_counted"] == .double(2))
        let excluded = try list(base["excluded"])
        #expect(
            excluded.first
                == .object(["question": .string("role"), "state": .string("no_answer"), "n": .int(1)]))
        #expect(excluded.count == 3)
    }

    @Test("A question has its options with states, and its nets with the codes that they count")
    func question() throws {
        let row = try fields(fields(CrossTabJSON.render(try MadeUpTable.tiny("trust.research")))["row"])
        #expect(row["question"] == .string("trust.research"))
        #expect(row["label"] == .string("Tillit til forskning"))
        let options = try list(row["options"]).map { try fields($0) }
        #expect(options.map { $0["code"] } == ["high", "some", "low", "no_answer", "trusts"].map(JSONValue.string))
        #expect(options.map { $0["state"] } == ["valid", "valid", "valid", "no_answer", "valid"].map(JSONValue.string))
        #expect(options.map { $0["net"] } == [nil, nil, nil, nil, .array([.string("high"), .string("some")])])
    }

    @Test("A one-way table has no column; its share is the column percent")
    func oneWay() throws {
        let table = try fields(CrossTabJSON.render(try MadeUpTable.tiny("role")))
        #expect(table["column"] == .null)
        let cell = try fields(list(table["cells"]).first)
        #expect(cell["column"] == .null)
        #expect(cell["column_percent"] == .double(40))
    }

    @Test("A multiple question has shares of its answers, and null for a state")
    func multiple() throws {
        let cells = try list(fields(CrossTabJSON.render(try MadeUpTable.tiny("tools")))["cells"]).map { try fields($0) }
        #expect(cells.allSatisfy { Set($0.keys) == cellShape.union(["response_percent"]) })
        #expect(cells.first?["response_percent"] == .double(20))
    }

    @Test("What has no percent is null, and every kind of condition is written")
    func filters() throws {
        let filters: [Filter] = [
            .attribute(.zone, values: ["I"]), .atLeast(1, [.question("role", values: ["direct"])]),
        ]
        let table = try fields(CrossTabJSON.render(try MadeUpTable.tiny("role", filters: filters)))
        let cell = try fields(list(table["cells"]).first)
        #expect(cell["column_percent"] == .null && cell["n"] == .int(0))
        #expect(
            table["filters"]
                == .array([
                    .object(["attribute": .string("zone"), "values": .array([.string("I")])]),
                    .object([
                        "at_least": .int(1),
                        "of": .array([.object(["question": .string("role"), "values": .array([.string("direct")])])]),
                    ]),
                ]))
    }

    @Test("Notes are the sentences under the table")
    func notes() throws {
        let notes = try list(fields(CrossTabJSON.render(try MadeUpTable.tiny("tools")))["notes"])
        #expect(notes.count == 2)
        #expect(notes.last == .string("Flere svar mulig."))
    }

    @Test("A tested table says how it was tested, and its cells carry residual, letters and interval")
    func tested() throws {
        // R: chisq.test(matrix(c(40, 20, 10, 20, 30, 30), 3), correct = FALSE) with stdres and expected.
        let questions = [MadeUpTable.question("q", ["yes", "some", "no"]), MadeUpTable.question("c", ["a", "b"])]
        let answers = [
            "q": MadeUpTable.column([("yes", 60), ("some", 50), ("no", 40)]),
            "c": MadeUpTable.column([("a", 40), ("b", 20), ("a", 20), ("b", 30), ("a", 10), ("b", 30)]),
        ]
        let table = try fields(
            CrossTabJSON.render(
                try MadeUpTable.table(
                    questions, answers, row: "q", column: "c", origin: .reconstructed, tested: .column)))
        #expect(table["design"] == .string("none") && table["interval_of"] == .string("column"))
        #expect(table["adjustment"] == .string("holm") && table["summary"] == .string("counts"))
        let cell = try fields(list(table["cells"]).first)
        #expect(
            Set(cell.keys)
                == cellShape.union(["adjusted_residual", "letters", "low", "high", "standard_error", "deff"]))
        #expect(cell["letters"] == .array([.string("B")]) && cell["deff"] == .null)
        for (key, expected) in [("adjusted_residual", 4.008919), ("low", 45.4778), ("high", 68.0647)] {
            guard case .double(let value)? = cell[key] else {
                Issue.record("\(key) is no number")
                continue
            }
            #expect(abs(value - expected) < 1e-4)
        }
        let options = try list(fields(table["column"])["options"]).map { try fields($0)["letter"] }
        #expect(options == [.string("A"), .string("B")])
        #expect(try fields(list(fields(table["row"])["options"]).first)["letter"] == nil)
        let tests = try list(table["tests"]).map { try fields($0) }
        #expect(tests.map { $0["name"] } == [.string("pearson"), .string("likelihood_ratio")])
        let pearson = try #require(tests.first)
        #expect(
            Set(pearson.keys) == [
                "name", "statistic", "df", "p", "chosen", "reason", "layer", "item", "cramers_v",
                "cramers_v_corrected", "minimum_expected", "evidence", "note",
            ])
        #expect(pearson["df"] == .double(2) && pearson["chosen"] == .bool(true) && pearson["item"] == .null)
        #expect(pearson["evidence"] == .bool(false))
        guard case .double(let statistic)? = pearson["statistic"],
            case .double(let least)? = pearson["minimum_expected"]
        else {
            Issue.record("no numbers")
            return
        }
        #expect(abs(statistic - 18.08036) < 1e-4 && abs(least - 56.0 / 3) < 1e-9)
    }

    @Test("An untested table says so, and has a total a panel")
    func untested() throws {
        let table = try fields(CrossTabJSON.render(try MadeUpTable.tiny("role", "tools")))
        for key in ["design", "interval_of", "adjustment", "boundary"] { #expect(table[key] == .null) }
        let totals = try list(table["totals"]).map { try fields($0) }
        #expect(totals.count == 1 && totals[0]["n"] == .int(2) && totals[0]["row"] == .null)
    }

    @Test("Layers are questions, and every cell has the codes of its panel")
    func layers() throws {
        let questions = ["q", "c", "l"].map { MadeUpTable.question($0, ["a", "b"]) }
        let answers = Dictionary(questions.map { ($0.key, MadeUpTable.column([("a", 3), ("b", 2)])) }) { first, _ in
            first
        }
        let table = try fields(
            CrossTabJSON.render(
                try MadeUpTable.table(questions, answers, row: "q", column: "c", layers: ["l"], tested: .column)))
        #expect(try list(table["layers"]).map { try fields($0)["question"] } == [.string("l")])
        let cells = try list(table["cells"]).map { try fields($0)["layer"] }
        #expect(
            cells == Array(repeating: .array([.string("a")]), count: 4)
                + Array(repeating: .array([.string("b")]), count: 4))
        #expect(try list(table["totals"]).map { try fields($0)["n"] } == [.int(3), .int(2)])
    }

    @Test("An F has two degrees of freedom, and each item of a multiple question an adjusted p")
    func fAndItems() throws {
        let questions = [
            MadeUpTable.question("m", ["x", "y"], kind: .multiple), MadeUpTable.question("c", ["a", "b"]),
        ]
        let answers = [
            "m": (0..<90).map { Answer.options($0 % 3 == 0 ? ["x", "y"] : $0 < 50 ? ["x"] : ["y"]) },
            "c": MadeUpTable.column([("a", 40), ("b", 50)]),
        ]
        let table = try MadeUpTable.table(
            questions, answers, row: "m", column: "c", weights: (0..<90).map { Double($0 % 2 + 1) }, tested: .column,
            design: .weights)
        let json = try fields(CrossTabJSON.render(table))
        #expect(json["design"] == .string("weights"))
        let tests = try list(json["tests"]).map { try fields($0) }
        #expect(tests.allSatisfy { $0["item"] == .string("x") || $0["item"] == .string("y") })
        for test in tests {
            let isF = test["name"] == .string("rao_scott_f")
            #expect((test["df1"] != nil && test["df2"] != nil && test["df"] == nil) == isF)
            #expect(test["chosen"] == .bool(isF) && (test["adjusted_p"] != .null) == isF)
            #expect(test["evidence"] == nil)
        }
        #expect(tests.contains { $0["name"] == .string("rao_scott_f") })
        // Under a design cells have standard errors and design effects.
        let cells = try list(json["cells"]).map { try fields($0) }
        #expect(cells.contains { $0["standard_error"] != .null && $0["deff"] != .null })
        let text = TableLayout(table, percentage: .column).text(width: 200)
        #expect(text.contains("  Svar x: Rao og Scotts test av andre orden, F = "))
        #expect(text.contains("konfidensintervall for prosenten av kolonnen (etter utvalgsplanen)"))
    }
}
