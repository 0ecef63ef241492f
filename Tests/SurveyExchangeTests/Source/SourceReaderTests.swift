import Testing

@testable import SurveyExchange

@Suite struct SourceReaderTests {
    private let records = [
        ["id", "rolle", "merknad"], ["1", "3,5", "øl; og \"brød\"\r\npå bordet"], ["2", "", "så"],
    ]

    /// `records` in a dialect.
    private func text(_ delimiter: String, _ end: String) -> String {
        records.map { record in
            record.map { cell in
                let isOdd = cell.contains { ";,\t\"".contains($0) || $0.isNewline }
                return isOdd ? "\"\(cell.replacing("\"", with: "\"\""))\"" : cell
            }.joined(separator: delimiter)
        }.joined(separator: end) + end
    }

    @Test("every encoding, separator and line end gives the same table, and is told")
    func dialects() throws {
        for (delimiter, title) in [(";", "separator ';'"), (",", "separator ','"), ("\t", "separator TAB")] {
            for (end, name) in [("\n", "LF"), ("\r\n", "CRLF"), ("\r", "CR")] {
                let text = text(delimiter, end)
                let files: [([UInt8], String)] = [
                    (Array(text.utf8), "encoding UTF-8"),
                    ([0xEF, 0xBB, 0xBF] + Array(text.utf8), "encoding UTF-8 with a byte order mark"),
                    (SourceFiles.utf16(text), "encoding UTF-16LE with a byte order mark"),
                    (SourceFiles.utf16(text, isBigEndian: true), "encoding UTF-16BE with a byte order mark"),
                    (SourceFiles.utf16(text, mark: false), "encoding UTF-16LE"),
                    (SourceFiles.utf16(text, isBigEndian: true, mark: false), "encoding UTF-16BE"),
                    (
                        SourceFiles.windows1252(text),
                        "encoding Windows-1252; its letters beyond ASCII: å ø"
                    ),
                ]
                for (bytes, encoding) in files {
                    let table = try SourceFiles.read(bytes)
                    #expect(table.records == records)
                    #expect(table.format == .delimited)
                    // The line break in a cell counts as one, whatever ends the other lines.
                    #expect(table.lines == [2, 4])
                    let mark = delimiter == "," ? "no decimals" : "decimal comma"
                    #expect(table.reading == [encoding, title, "lines end in \(name)", mark])
                    #expect(table.decimal == (delimiter == "," ? .point : .comma))
                }
            }
        }
    }

    @Test("a 'sep=' line says the separator")
    func separatorLine() throws {
        for line in ["sep=|\r\n", "\"sep=|\"\r\n"] {
            let table = try SourceFiles.read(line + "a|b;c|d\n1|2;3|4\n")
            #expect(table.records == [["a", "b;c", "d"], ["1", "2;3", "4"]])
            #expect(table.lines == [3])
            #expect(table.reading.contains("separator '|', as its line 'sep=' says"))
        }
    }

    @Test("what is said of a file is taken for true")
    func options() throws {
        let ambiguous = "a,b;c\n1,2;3\n"
        #expect(try SourceFiles.read(ambiguous, SourceOptions(delimiter: UInt8(ascii: ";"))).columns.count == 2)
        #expect(try SourceFiles.read("a;b\n1;2\n", SourceOptions(decimal: .comma)).decimal == .comma)
        let text = SourceFiles.windows1252("«Ø»;b\n1;2\n")
        #expect(try SourceFiles.read(text, SourceOptions(encoding: .windows1252)).columns[0].name == "«Ø»")
        let marked = try SourceFiles.read([0xEF, 0xBB, 0xBF] + Array("a;b\n1;2".utf8), SourceOptions(encoding: .utf8))
        #expect(marked.columns[0].name == "a")
    }

    @Test("the separator is the one that gives equal columns, and quotes are heeded")
    func separators() throws {
        #expect(try SourceFiles.read("a;b\n1,5;2\n1,5;2,5\n").columns.map(\.name) == ["a", "b"])
        #expect(try SourceFiles.read("a,\"b;c;d;e\"\n1,2\n").columns.map(\.name) == ["a", "b;c;d;e"])
        #expect(try SourceFiles.read("Alder, år;B;C;D\n1,5;2;3;4\n").columns.count == 4)
        #expect(try SourceFiles.read("alder\n12\n\n13\n\n").records == [["alder"], ["12"], [""], ["13"]])
        #expect(try SourceFiles.read("alder\n12\n").reading.contains("one column"))
    }

    @Test("a quote inside a cell that has none around it is an ordinary character")
    func bareQuotes() throws {
        #expect(try SourceFiles.read("a;b\nHva er \"viktig\"?;5\"\n").records[1] == ["Hva er \"viktig\"?", "5\""])
    }

    @Test(
        "the decimal mark is that of the columns of numbers",
        arguments: zip(
            [
                "1,5;2", "1.5;2", "1.5;2,5", "a,b;2", "12 345,5;1", "1\u{A0}234,5;1", "03.05.2016;1", "1,5,6;2",
                "-0,5;x",
            ],
            [DecimalMark.comma, .point, nil, .point, .comma, .comma, .point, .point, .comma]))
    func decimals(_ row: String, _ mark: DecimalMark?) throws {
        #expect(try SourceFiles.read("a;b\n\(row)\n").decimal == mark)
    }

    @Test("an empty column without a name is left out, and it is told")
    func emptyColumn() throws {
        let table = try SourceFiles.read("a;b;\n1;2;\n3;4;\n")
        #expect(table.records == [["a", "b"], ["1", "2"], ["3", "4"]])
        #expect(table.reading.last == "1 empty column without a name left out")
    }

    @Test("every byte that Windows-1252 defines is read as Python's codec reads it")
    func windows1252() throws {
        let bytes = (UInt8(0x80)...0xFF).filter { ![0x81, 0x8D, 0x8F, 0x90, 0x9D].contains($0) }
        let upper = String(String.UnicodeScalarView((0xA0...0xFF).compactMap { Unicode.Scalar(UInt32($0)) }))
        let options = SourceOptions(encoding: .windows1252)
        let table = try SourceFiles.read(Array("a;b\n1;".utf8) + bytes, options)
        #expect(table.records[1][1] == "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ" + upper)
    }

    @Test("cells in quotes are read whole, of every length and at the end of the text")
    func quoted() throws {
        for length in 0...20 {
            for content in ["æ", "x", "\"", ";", "\n", "\r\n"] {
                let cell = String(repeating: "1", count: length) + content
                let quoted = "\"\(cell.replacing("\"", with: "\"\""))\""
                for text in ["\(quoted);2;\(quoted)", "\(quoted);2;\(quoted)\n", "\(quoted);2;\(quoted)\r\n3;4;5"] {
                    let options = SourceOptions(delimiter: UInt8(ascii: ";"))
                    let records = try SourceFiles.read("a;\"b\";c\n" + text, options).records
                    #expect(Array(records[..<2]) == [["a", "b", "c"], [cell, "2", cell]])
                }
            }
        }
    }

    @Test("cells are told apart however long and however many: the index widens")
    func widths() throws {
        for count in [255, 256, 300, 66_000] {
            let cells = (0..<count).map { number in String(number) + String(repeating: "æ", count: number % 11) }
            let table = try SourceFiles.read(
                "a;b\n" + cells.map { "\($0);\($0.hasSuffix("æ") ? "\"\($0)\"" : "x")\n" }.joined())
            #expect((0..<count).map { table.columns[0].cells[$0] } == cells)
            #expect(
                (0..<count).allSatisfy { table.columns[1].cells[$0] == (cells[$0].hasSuffix("æ") ? cells[$0] : "x") })
            #expect(table.columns[0].cells.distinctCount == count + 1)
        }
    }
}
