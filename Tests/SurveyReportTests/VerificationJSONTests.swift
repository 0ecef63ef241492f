import SurveyModel
import SurveyReport
import Testing

@Suite struct VerificationJSONTests {
    private let json = VerificationJSON.render(MadeUpReport.value)

    private func fields(_ value: JSONValue?) -> [String: JSONValue] {
        if case .object(let fields) = value { fields } else { [:] }
    }

    private func list(_ name: String) -> [[String: JSONValue]] {
        if case .array(let values) = fields(json)[name] { values.map(fields) } else { [] }
    }

    @Test("A cell has every field of the shape, the recomputed number unrounded")
    func cells() {
        let cells = list("cells")
        #expect(cells.count == 5)
        #expect(
            cells[1] == [
                "exhibit": .string("table-1"), "row": .string("unstated"), "column": .string("percent"),
                "unit": .string("percent"), "printed": .double(0.8), "base": .int(258),
                "computed": .double(0.7751937984496124),
                "status": .string("differs"), "conflict": .null,
                "reason": .string("the base is 257, and 258 is printed"),
            ])
        #expect(cells[2]["conflict"] == .string("together"))
        #expect(cells[4]["computed"] == .null && cells[4]["base"] == .null)
    }

    @Test("A claim has a cell's fields and its kind")
    func claims() {
        let claim = list("claims").first ?? [:]
        let shape: Set<String> = [
            "exhibit", "row", "column", "unit", "printed", "base", "computed", "status", "conflict", "reason", "kind",
        ]
        #expect(Set(claim.keys).isSuperset(of: shape))
        #expect(claim["kind"] == .string("order"))
        #expect(claim["printed"] == .null)
        #expect(claim["computed"] == .double(1.5))
    }

    @Test("The summary counts cells and claims by status")
    func summary() {
        #expect(fields(json)["publication"] == .string("report"))
        let summary = fields(fields(json)["summary"])
        #expect(Set(summary.keys).isSuperset(of: ["reproduced", "differs", "source-inconsistent", "not-computable"]))
        #expect(summary["source-inconsistent"] == .int(2))
        #expect(summary["reproduced"] == .int(2))
        #expect(fields(summary["cells"])["source-inconsistent"] == .int(2))
        #expect(fields(summary["cells"])["reproduced"] == .int(1))
        #expect(fields(summary["claims"])["reproduced"] == .int(1))
    }

    @Test("A verification of a wave that was not collected says so")
    func origin() throws {
        #expect(fields(json)["origin"] == .string("reconstructed"))
        guard case .array(let notes)? = fields(json)["notes"], case .string(let note)? = notes.first else {
            Issue.record("no notes")
            return
        }
        #expect(note.hasPrefix("Rekonstruert: dette er ikke de opprinnelige svarene"))
    }

    @Test("A claim that rests on a test says whether that is evidence, and the notes name it where it is not")
    func evidence() {
        func json(_ origin: WaveOrigin) -> [String: JSONValue] {
            fields(VerificationJSON.render(MadeUpReport.tested(origin)))
        }
        func claims(_ origin: WaveOrigin) -> [[String: JSONValue]] {
            if case .array(let values)? = json(origin)["claims"] { values.map(fields) } else { [] }
        }
        #expect(claims(.reconstructed).map { $0["evidence"] } == [.bool(false), .null])
        #expect(claims(.synthetic).map { $0["evidence"] } == [.bool(false), .null])
        #expect(claims(.collected).map { $0["evidence"] } == [.bool(true), .null])
        #expect(claims(.collected).map { $0["rests_on_test"] } == [.bool(true), .bool(false)])
        guard case .array(let notes)? = json(.reconstructed)["notes"], case .string(let note)? = notes.last else {
            Issue.record("no notes")
            return
        }
        #expect(
            notes.count == 2
                && note.hasSuffix("ikke belagt, hverken når de stemmer eller når de ikke gjør det: significant."))
        #expect(json(.collected)["notes"] == .array([]))
    }

    @Test("A conflict has its readings")
    func readings() {
        guard
            case .array(let conflicts)? = fields(VerificationJSON.render(MadeUpReport.tested(.reconstructed)))[
                "conflicts"]
        else {
            Issue.record("no conflicts")
            return
        }
        #expect(
            fields(conflicts.first)["readings"]
                == .array([
                    .object([
                        "claim": .string("most"), "reading": .string("av dem"), "possible": .bool(true),
                        "reason": .string("good 37–38"),
                    ]),
                    .object([
                        "claim": .string("most"), "reading": .string("av alle"), "possible": .bool(false),
                        "reason": .string("no count"),
                    ]),
                ]))
    }
}
