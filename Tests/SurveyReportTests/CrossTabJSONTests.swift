import SurveyModel
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
}
