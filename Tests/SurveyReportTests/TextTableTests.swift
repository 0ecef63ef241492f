import SurveyReport
import Testing

@Suite struct TextTableTests {
    private let table = TextTable(
        header: ["", "Antall", "Andel av alle"], alignments: [.left, .right, .right],
        lines: [.cells(["Prosjektleder/rådgiver/annet", "42", "16"]), .rule, .cells(["I alt", "258", "100"])])

    @Test("Numbers stand to the right, under headers that are filled from below")
    func wide() {
        let expected = """
                                                      Andel av
                                          Antall          alle
            ----------------------------  ------  ------------
            Prosjektleder/rådgiver/annet      42            16
            ----------------------------  ------  ------------
            I alt                            258           100

            """
        #expect(table.text(width: 80) == expected)
    }

    @Test("A table is no wider than it may be, as far as its longest words allow", arguments: [30, 34, 40, 60, 100])
    func fits(width: Int) {
        let lines = table.text(width: width).split(separator: "\n")
        #expect(lines.allSatisfy { $0.count <= width })
        #expect(lines.contains { $0.split(separator: " ").suffix(2) == ["258", "100"] })
    }

    @Test("Words are never broken, though the width may not hold them")
    func tooNarrow() {
        let text = table.text(width: 5)
        for word in ["Prosjektleder/", "rådgiver/", "annet", "Antall", "Andel"] { #expect(text.contains(word)) }
    }

    @Test("No line ends in spaces, and each ends in a line feed")
    func spaces() {
        let text = table.text(width: 30)
        #expect(text.hasSuffix("\n"))
        #expect(text.split(separator: "\n").allSatisfy { !$0.hasSuffix(" ") })
    }

    @Test("A table without a header has no rule under it")
    func noHeader() {
        let plain = TextTable(header: ["", ""], alignments: [.left, .left], lines: [.cells(["a", "b"])])
        #expect(plain.text(width: 20) == "a  b\n")
    }

    @Test("Text is broken at spaces and after strokes")
    func wrap() {
        #expect(TextTable.wrap("en to tre", width: 5) == ["en to", "tre"])
        #expect(TextTable.wrap("rådgiver/annet", width: 9) == ["rådgiver/", "annet"])
        #expect(TextTable.wrap("rådgiver/annet", width: 14) == ["rådgiver/annet"])
        #expect(TextTable.wrap("", width: 5) == [""])
        #expect(TextTable.wrap("et langtord", width: 3) == ["et", "langtord"])
        #expect(TextTable.wrap("  mellom   rom  ", width: 20) == ["mellom rom"])
        #expect(TextTable.wrap("æøåæø åæ", width: 5) == ["æøåæø", "åæ"])
    }

    @Test("Addresses and paths stay whole")
    func addresses() {
        #expect(TextTable.wrap("se https://example.org/a/b", width: 10) == ["se", "https://example.org/a/b"])
        #expect(TextTable.wrap("i /tmp/a/b", width: 4) == ["i", "/tmp/a/b"])
    }

    @Test("Text that is wrapped to a width and joined again is the same", arguments: 1...40)
    func joined(width: Int) {
        let text = "Hvem som svarte på undersøkelsen, etter stilling eller funksjon i kommunen"
        #expect(TextTable.wrap(text, width: width).joined(separator: " ") == text)
    }
}
