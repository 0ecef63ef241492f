import Testing
import YAMLKit

@Suite struct YAMLErrorTests {
    @Test(
        "What the house does not allow is refused by place, fault and remedy",
        arguments: [
            ("", "line 1, column 1: the text is empty; write one YAML document"),
            ("# only a comment", "line 1, column 1: the text is empty; write one YAML document"),
            ("a\n---\nb", "line 2, column 1: a second document begins here; keep one document a file"),
            ("æ: 1\nb:\n  c: 1\n  c: 2\n", "line 4, column 3: the key 'c' stands twice in this mapping; remove one"),
            (
                "å: &x 1",
                "line 1, column 4: anchors (&name) are not allowed; remove it, or quote text that begins with '&'"
            ),
            (
                "å: &x [1]",
                "line 1, column 4: anchors (&name) are not allowed; remove it, or quote text that begins with '&'"
            ),
            (
                "å: *x",
                "line 1, column 4: aliases (*name) are not allowed; write the value out, "
                    + "or quote text that begins with '*'"
            ),
            ("[a]: 1", "line 1, column 1: a list or a mapping cannot be a key; write plain text before the ':'"),
            ("? {a: 1}\n: 2", "line 1, column 3: a list or a mapping cannot be a key; write plain text before the ':'"),
            ("æ: ø\r\nå: b\0", "line 2, column 5: the character U+0000 may not stand in YAML; remove it"),
            ("\u{FEFF}å: \u{7}", "line 1, column 4: the character U+0007 may not stand in YAML; remove it"),
            ("a: \"b\\0\"", "line 1, column 4: the text that begins here contains a NUL character; remove it"),
        ])
    func refused(text: String, expected: String) throws {
        let error = try #require(throws: YAMLError.self) { try YAML.parse(text) }
        #expect(error.description == expected)
    }

    @Test(
        "Tags of every kind are refused where they stand",
        arguments: [
            "å: !t x", "å: !!str x", "å: ! x", "å: ! 'x'", "å: !", "å: ! [x]", "å: !t {x: y}", "å: !<tag:x> y",
            "å: !x!y z",
        ])
    func tags(text: String) throws {
        let error = try #require(throws: YAMLError.self) { try YAML.parse(text) }
        #expect(
            error.description
                == "line 1, column 4: tags (!name) are not allowed; remove it, or quote text that begins with '!'")
    }

    @Test("The tag that libyaml hides is found behind any characters")
    func hiddenTag() throws {
        let error = try #require(throws: YAMLError.self) { try YAML.parse("\u{FEFF}æ: ø😀\r\n\r\nå:\n- \"!\"\n- ! x\n") }
        #expect(error.position.line == 5)
        #expect(error.position.column == 3)
    }

    @Test(
        "Text that is not YAML is refused in plain words, where libyaml found the fault",
        arguments: [
            ("å: b: c", 1, 5, "a ':' may not stand here"),
            ("a: 1\n b: 2", 2, 3, "a ':' may not stand here"),
            ("a: 1\nb\nc: 2", 3, 1, "a key without a ':' ends here"),
            ("a: 'x' y", 1, 8, "a key was expected here"),
            ("- a\nb: 1", 2, 1, "a '-' was expected here"),
            ("a: - b", 1, 4, "a '-' may not stand here"),
            ("a: ? b", 1, 4, "a '?' may not stand here"),
            ("a: [1, 2\n", 2, 1, "the list that '[' opened"),
            ("a: {1, 2\n", 2, 1, "the mapping that '{' opened"),
            ("a: ]", 1, 4, "a value was expected here"),
            ("a:\n\tb: 1", 2, 1, "text may not begin with this character"),
            ("a: @x", 1, 4, "text may not begin with this character"),
            ("a: |\n\tx", 2, 1, "a tab may not indent"),
            ("a: \"x", 1, 6, "the text ends inside quotes"),
            ("a: 'x\n---\n'", 2, 1, "a '---' or '...' stands inside quotes"),
            ("a: \"\\q\"", 1, 5, "this '\\' means nothing in double quotes"),
            ("a: \"\\u12\"", 1, 7, "this '\\x', '\\u' or '\\U' is not the code of a character"),
            ("a: \"\\ud800\"", 1, 7, "this '\\x', '\\u' or '\\U' is not the code of a character"),
            ("a: & b", 1, 5, "anchors (&name) and aliases (*name) are not allowed"),
            ("{a:,}", 1, 3, "a space must follow this ':'"),
            ("a: 1\n...\nb: 1\n", 3, 1, "the document ended before this"),
            ("%YAML 3.0\n---\na", 1, 1, "this version of YAML is not known"),
            ("a: |2x\n", 1, 6, "only a comment may follow here"),
            ("a: |0\n b", 1, 5, "this is not valid YAML (found an indentation indicator equal to 0)"),
        ])
    func syntax(text: String, line: Int, column: Int, message: String) throws {
        let error = try #require(throws: YAMLError.self) { try YAML.parse(text) }
        #expect(error.message.hasPrefix(message), "\(error)")
        #expect(error.position.line == line, "\(error)")
        #expect(error.position.column == column, "\(error)")
    }

    @Test("A fault inside something that began on another line says where that began")
    func context() throws {
        let error = try #require(throws: YAMLError.self) { try YAML.parse("a:\n  - [1,\n     2\nb: 1\n") }
        #expect(error.message.hasSuffix(" (in what begins on line 2, column 5)"), "\(error)")
    }
}
