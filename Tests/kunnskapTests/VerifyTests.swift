import SQLiteKit
import Testing

@Suite("kunnskap verify")
struct VerifyTests {
    private static let exhibits = (1...11).map { "table-\($0)" } + ["figure-6"]

    @Test("reproduces the report as far as the report is true to itself")
    func seed() throws {
        let study = try Study()
        let outcome = try study.run("verify", "notat-2-2016", "--summary")
        #expect(outcome.code == 0)
        #expect(outcome.err.isEmpty)
        let lines = outcome.out.split(separator: "\n").map { $0.split(separator: " ") }
        func cells(_ status: String) -> Substring? { lines.first { $0.first == status[...] && $0.count == 3 }?[1] }
        #expect(cells("reproduced") == "90")
        #expect(cells("differs") == "0")
        #expect(cells("source-inconsistent") == "6")
        #expect(cells("not-computable") == "14")
        #expect(cells("all") == "110")
        let text = outcome.out.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(text.contains("source-inconsistent: the least counts add up to 183, and the total is 182: "))
        #expect(text.contains("the smallest change that would mend it: none 4 → 3, or dont_know 28 → 27"))
        #expect(
            text.contains("er derfor ikke belagt, hverken når de stemmer eller når de ikke gjør det: imdi-by-position"))
        #expect(
            text.contains("impossible: awareness-active as «ikke drevet er alle de andre»: known_active 166–168 of 211")
        )
        #expect(text.contains("not-computable: published aggregates of an earlier study of projects (base 440)"))
    }

    @Test("prints every number beside the recomputed one")
    func text() throws {
        let outcome = try Study().run("verify", "notat-2-2016")
        #expect(outcome.code == 0)
        for exhibit in Self.exhibits {
            #expect(outcome.out.contains("\n\(exhibit)\n") || outcome.out.hasPrefix(exhibit))
        }
        let words = outcome.out.split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") }
        #expect(words.contains("project_lead count count 42 42 258 reproduced"))
    }

    @Test("gives JSON with every field, and no cell is missing")
    func json() throws {
        let report = try Study().json("verify", "notat-2-2016", "--format", "json")
        #expect(report["publication"].text == "notat-2-2016")
        let fields: Set<String> = [
            "exhibit", "row", "column", "unit", "printed", "base", "computed", "status", "conflict", "reason",
        ]
        let cells = report["cells"].list
        for cell in cells {
            #expect(cell.keys.isSuperset(of: fields))
            #expect(["count", "percent"].contains(cell["unit"].text))
            #expect(cell["printed"].number != nil)
            #expect(cell["computed"].isNull == (cell["status"].text == "not-computable"))
            #expect(cell["reason"].isNull == (cell["status"].text == "reproduced"))
            #expect(cell["conflict"].isNull == (cell["status"].text != "source-inconsistent"))
        }
        let sizes = Self.exhibits.map { exhibit in cells.count { $0["exhibit"].text == exhibit } }
        #expect(sizes == [12, 5, 6, 6, 8, 6, 6, 5, 22, 4, 18, 12])
        for claim in report["claims"].list {
            #expect(claim.keys.isSuperset(of: fields.union(["kind", "rests_on_test", "evidence"])))
            #expect(["share", "count", "order", "bound"].contains(claim["kind"].text))
        }
        let summary = report["summary"]
        #expect(summary["cells"]["reproduced"].int == 90)
        #expect(summary["cells"]["differs"].int == 0)
        #expect(summary["cells"]["source-inconsistent"].int == 6)
        #expect(summary["cells"]["not-computable"].int == 14)
        #expect(summary["claims"]["differs"].int == 0)
        #expect(summary["differs"].int == 0)
    }

    @Test("finds one changed number in any exhibit, exit 1", arguments: exhibits)
    func changed(exhibit: String) throws {
        let study = try Study()
        let before = try study.json("verify", "notat-2-2016", "--format", "json")
        let cell = try #require(
            before["cells"].list.first { $0["exhibit"].text == exhibit && $0["status"].text == "reproduced" })
        let (row, column) = (try #require(cell["row"].text), try #require(cell["column"].text))
        let unit = try #require(cell["unit"].text)
        let printed = try #require(cell["printed"].number)
        do {
            let connection = try study.connect()
            try connection.run(
                """
                UPDATE exhibit_cell SET printed = ?
                WHERE exhibit = (SELECT id FROM exhibit WHERE key = ?) AND row = ? AND column = ? AND unit = ?
                """,
                [.text(String(Int(printed) + 2)), .text(exhibit), .text(row), .text(column), .text(unit)])
            #expect(connection.changes == 1)
        }
        let outcome = try study.run("verify", "notat-2-2016", "--format", "json")
        #expect(outcome.code == 1)
        #expect(outcome.err.isEmpty)
        let changed = try #require(
            try JSON(outcome.out)["cells"].list.first {
                $0["exhibit"].text == exhibit && $0["row"].text == row && $0["column"].text == column
                    && $0["unit"].text == unit
            })
        #expect(changed["status"].text == "differs")
        #expect(changed["computed"].number == cell["computed"].number)
    }
}
