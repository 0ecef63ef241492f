import Testing

@Suite("kunnskap case")
struct CaseStudyTests {
    @Test("lists the seven in the order of the report")
    func list() throws {
        let lines = try Study().run("case", "list").out.split(separator: "\n").dropFirst(2)
        #expect(
            lines.filter { !$0.hasPrefix(" ") }.map { String($0.prefix { $0 != " " }) } == [
                "hedmark-international", "orland-combat-air-base", "rauma-model", "gloppen-health-workers",
                "helgeland-career-centre", "immigrants-in-voluntary-work", "sisa-culture-centre",
            ])
    }

    @Test("shows every fact of a case study's file", arguments: try Checkout.names(in: "seed/cases"))
    func show(file: String) throws {
        let text = try Checkout.text("seed/cases/" + file)
        let key = try #require(text.firstMatch(of: /\nkey: (.+)\n/)?.1)
        let outcome = try Study().run("case", "show", String(key))
        #expect(outcome.code == 0)
        let shown = Self.squeezed(outcome.out)
        let facts = text.matches(of: /"((?:[^"\\]|\\.)*)"/).map { $0.1.replacing("\\\"", with: "\"") }
        #expect(facts.count > 20)
        for fact in facts { #expect(shown.contains(Self.squeezed(String(fact))), "\(fact)") }
    }

    @Test("keeps within the terminal's width, but for addresses", arguments: [50, 80])
    func width(columns: Int) throws {
        let study = try Study()
        let outcome = try Program.run(
            ["case", "show", "rauma-model"], in: study.folder, environment: ["COLUMNS": String(columns)])
        for line in outcome.out.split(separator: "\n") where !line.contains("://") { #expect(line.count <= columns) }
    }

    /// Without white space: lines are broken at spaces and after strokes.
    private static func squeezed(_ text: String) -> String { text.filter { !$0.isWhitespace } }
}
