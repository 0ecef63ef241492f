import Testing

@testable import SurveyExchange

@Suite struct SourceReaderFaultTests {
    private static let ragged =
        "quote cells that hold the separator or a line break, or restore what is missing"

    @Test(
        "what is wrong with a text is said at its place",
        arguments: [
            ("", "f.csv:1: the file is empty; export it again"),
            ("\n\r\n", "f.csv:1: the file is empty; export it again"),
            ("a;b\n", "f.csv:1: the file has a header and no row; export the answers too"),
            ("a;b\n\n\n", "f.csv:1: the file has a header and no row; export the answers too"),
            (
                "a;b;a\n1;2;3\n",
                "f.csv:1:5: column 3 has the name of column 1; give each column a name of its own"
            ),
            ("a;;c\n1;2;3\n", "f.csv:1:3: column 2 has no name, but holds something; name it in the first line"),
            (
                "å;b\n1;2\n3\n4;5;æ;7\n6;7\n8;9\n",
                "f.csv:3:2: the row has 1 cell, the header 2; \(ragged)\n"
                    + "f.csv:4:5: the row has 4 cells, the header 2; \(ragged)"
            ),
            (
                "a;b\n1;2\n1;æ \"x\n3;\"4\n5;6\n",
                "f.csv:4:3: the quote that opens this cell is never closed; close it, and double quotes inside"
            ),
            (
                "a;b\n1;\"to\nlinjer\" æ;\n",
                "f.csv:3:8: text follows the closing quote; double quotes inside the cell, or write the separator\n"
                    + "f.csv:3:11: the row has 3 cells, the header 2; \(ragged)"
            ),
            ("a;b\n1;2\n\n3;4\n", "f.csv:3: this line is blank, but others follow it; remove it"),
            (
                "a;b\n1;\u{0}2\n",
                "f.csv:2:3: there is a NUL character here: the file is damaged, or no text; export it again"
            ),
            (
                "a,b;c\n1,2;3\n",
                "f.csv:1: the separator may be ';' (2 columns) or ',' (2 columns); say which it is with 'delimiter'"
            ),
            (
                "Undersøkelse 2016\na;b;c\n1;2;3\n4;5;6\n",
                "f.csv:1: the first line has 1 cell, those after it 3; the first must name the columns: remove a title "
                    + "above, or name each column"
            ),
        ])
    func texts(_ text: String, _ message: String) throws {
        #expect(SourceFiles.faults(text) == message)
    }

    @Test("a surplus cell is placed where the header ends")
    func surplus() throws {
        #expect(
            SourceFiles.faults("å;b\n1;2\n3;4\n4;5;æ;7\n6;7\n")
                == "f.csv:4:5: the row has 4 cells, the header 2; \(Self.ragged)")
    }

    @Test("several faults of one line have each its column")
    func oneLine() {
        let follows = "text follows the closing quote; double quotes inside the cell, or write the separator"
        #expect(
            SourceFiles.faults("a;b;c\n\"æ\"æ;\"ø\nå\"x;\"y\"z\n\"1\"2;;\n\n")
                == "f.csv:2:4: \(follows)\nf.csv:3:3: \(follows)\nf.csv:3:8: \(follows)\nf.csv:4:4: \(follows)")
    }

    @Test("bytes that are no text of their encoding are said at their place")
    func encodings() throws {
        let mixed = Array("a;b\nå;".utf8) + [0xE6] + Array("\n".utf8)
        #expect(
            SourceFiles.faults(mixed)
                == "f.csv:2:3: this is not UTF-8, but line 2, column 1 is: the file mixes encodings; export it again in "
                + "one, or say 'encoding: windows-1252' if it is that throughout")
        let promised = [0xEF, 0xBB, 0xBF] + Array("a;b\nå;".utf8) + [0xE6]
        #expect(
            SourceFiles.faults(promised)
                == "f.csv:2:3: this is not UTF-8, which the byte order mark promises; export the file again, or say "
                + "another 'encoding'")
        let undefined = Array("a;b\n".utf8) + [0xE6, 0x81] + Array(";\n1;".utf8) + [0x9D]
        let meaning =
            "this byte means nothing in Windows-1252, nor is the file UTF-8; save it in UTF-8, or say another "
        #expect(SourceFiles.faults(undefined) == "f.csv:2:2: \(meaning)'encoding'\nf.csv:3:3: \(meaning)'encoding'")
        let said = SourceFiles.faults([0xFF, 0xFE, 0x61, 0], SourceOptions(encoding: .utf8))
        #expect(
            said == "f.csv:1: the file begins with the byte order mark of UTF-16LE, but was said to be UTF-8; correct "
                + "'encoding', or leave it out")
        #expect(SourceFiles.faults([0xFF, 0xFE, 0, 0, 0x61]) == "f.csv:1: this is UTF-32; save the file in UTF-8")
    }

    @Test("half a character of UTF-16, and a NUL in it, are said at their place")
    func utf16() throws {
        let half = "half a character of UTF-16LE stands here: the file is damaged, or cut; export it again"
        let cut = SourceFiles.utf16("a;b\n1;å") + [0x61]
        #expect(SourceFiles.faults(cut) == "f.csv:2:4: \(half)")
        let surrogate = SourceFiles.utf16("a;b\n1;") + [0x3D, 0xD8] + SourceFiles.utf16("x\n", mark: false)
        #expect(SourceFiles.faults(surrogate) == "f.csv:2:3: \(half)")
        let whole = SourceFiles.utf16("a;b\n1;😀\n")
        #expect(try SourceFiles.read(whole).records[1] == ["1", "😀"])
        #expect(
            SourceFiles.faults(SourceFiles.utf16("a;b\n1;\u{0}\n"))
                == "f.csv:2:3: there is a NUL character here: the file is damaged, or no text; export it again")
    }

    @Test("more columns than any survey has are refused before anything is kept")
    func columns() throws {
        let header = String(repeating: ";", count: 1_000_000)
        #expect(
            SourceFiles.faults(header + "\n1\n")
                == "f.csv:1:20001: there are more than 20000 columns; is this the right file, and its separator?")
    }

    @Test("of many faults the first 100 are printed and all are counted; no cell is named")
    func many() throws {
        let secret = "Kari"
        let text = "a;b\n" + String(repeating: "1;2\n", count: 60) + String(repeating: "\(secret)\n", count: 5000)
        let faults = try #require(SourceFiles.faults(text))
        #expect(faults.split(separator: "\n").count == 101)
        #expect(faults.hasSuffix("… and 4900 more"))
        #expect(!faults.contains(secret))
    }

    @Test("random damage is answered with faults or a table, and never a trap")
    func damage() throws {
        var generator = SystemRandomNumberGenerator()
        let texts = ["sep=;\na;b\n\"1\";2,5\n3;\"æ\"\"\n\"\n", "id\tsubmitdate\tlastpage\nx\ty\tz\n", "a,b\r\n1,2\r\n"]
        for round in 0..<600 {
            let text = texts[round % texts.count]
            var bytes = round % 2 == 0 ? Array(text.utf8) : SourceFiles.utf16(text)
            for _ in 0...(round % 4) {
                let place = Int.random(in: bytes.indices, using: &generator)
                switch round % 3 {
                case 0: bytes[place] = .random(in: 0...255, using: &generator)
                case 1: bytes.removeLast(bytes.count - max(1, place))
                default: bytes.insert([0x22, 0x0A, 0x0D, 0x3B, 0xC3][round % 5], at: place)
                }
            }
            let faults = SourceFiles.faults(bytes)
            #expect(faults != "")
        }
    }
}
