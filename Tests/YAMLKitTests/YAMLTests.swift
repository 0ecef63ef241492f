import Testing
import YAMLKit

@Suite struct YAMLTests {
    @Test("Twenty levels are read, and the twenty-first is refused where it begins")
    func depth() throws {
        let deepest = String(repeating: "[", count: 20) + String(repeating: "]", count: 20)
        _ = try YAML.parse(deepest)
        let error = try #require(throws: YAMLError.self) { try YAML.parse("[\(deepest)]") }
        #expect(
            error.description
                == "line 1, column 21: lists and mappings are nested more than 20 deep; write them flatter")
    }

    @Test("A million opening brackets are refused as quickly as twenty-one")
    func bomb() throws {
        for bracket in ["[", "- ", "{a: "] {
            let error = try #require(throws: YAMLError.self) {
                try YAML.parse(String(repeating: bracket, count: 1_000_000))
            }
            #expect(error.message.hasPrefix("lists and mappings are nested"))
        }
    }

    @Test("A million nodes are read, and one more is refused where it begins")
    func nodes() throws {
        let items = String(repeating: "a,\n", count: 999_999)
        guard case .sequence(let read) = try YAML.parse("[\n\(items)]").content else {
            Issue.record("not a sequence")
            return
        }
        #expect(read.count == 999_999)
        let error = try #require(throws: YAMLError.self) { try YAML.parse("[\n\(items)a]") }
        #expect(error.position.line == 1_000_001)
        #expect(error.message == "there are more than 1000000 keys and values; split the text into several files")
    }

    @Test("Sixteen MiB are read, and one byte more is refused")
    func length() throws {
        let longest = "a: " + String(repeating: "x", count: 16 * 1024 * 1024 - 3)
        _ = try YAML.parse(longest)
        let error = try #require(throws: YAMLError.self) { try YAML.parse(longest + "x") }
        #expect(error.description == "line 1, column 1: the text is over 16 MiB; split it into several files")
    }

    @Test("%TAG lines are refused at once, however many and after whatever line break")
    func tagDirectives() throws {
        for lineBreak in ["", "\n", "\r", "\r\n", "\u{85}", "\u{2028}", "\u{2029}", "\u{FEFF}"] {
            let lines = (0..<100_000).map { "%TAG !a\($0)! x\n" }.joined()
            let error = try #require(throws: YAMLError.self) { try YAML.parse(lineBreak + lines + "---\na\n") }
            #expect(error.position.column == 1)
            #expect(error.message.hasPrefix("a line may not begin with %TAG"))
        }
        #expect(
            try YAML.parse("a: 100 %TAG\nb: |\n  %TAG\n").outline
                == "1:1 {1:1 a = 1:4 100 %TAG, 2:1 b = 2:4 \"%TAG\\n\"}")
    }

    @Test("A valid document with random faults is read or refused, and never traps")
    func mutations() throws {
        let valid = """
            # bølge
            key: wave
            å: [1, {a: b, c}, "q\\u00e5", 'x']
            list:
              - a: 1
                b: |2+
                    lit
              - ? c
                : >-
                  fold
                  ed
            """
        _ = try YAML.parse(valid)
        let pieces = [
            "\n", "  ", ":", "- ", "? ", "[", "]", "{", "}", "\"", "'", "|", ">", "&a ", "*a", "! ", "!!s ", "%",
            "---\n",
            "...\n", "\t", "\0", "\u{FEFF}", "\r", "\u{2028}", ",", "#", "\\", "@", "😀", "<<",
        ]
        var random = SeededGenerator(seed: 2016)
        for _ in 0..<100 {
            var text = Array(valid.unicodeScalars)
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                let start = Int.random(in: 0..<text.count, using: &random)
                let end = min(text.count, start + Int.random(in: 0...3, using: &random))
                let piece = pieces.randomElement(using: &random) ?? ""
                text.replaceSubrange(start..<end, with: Array(piece.unicodeScalars))
            }
            let mutated = String(String.UnicodeScalarView(text))
            do throws(YAMLError) {
                _ = try YAML.parse(mutated)
            } catch {
                #expect(error.position.line >= 1 && error.position.column >= 1, "\(mutated.debugDescription)")
                #expect(error.position.line <= mutated.unicodeScalars.count(where: \.isLineBreak) + 2)
                #expect(!error.message.isEmpty)
            }
        }
    }
}

extension Unicode.Scalar {
    fileprivate var isLineBreak: Bool { Character(self).isNewline }
}
