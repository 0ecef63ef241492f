import Testing
import YAMLKit

@Suite struct YAMLNodeTests {
    @Test("Block nodes know where they begin")
    func block() throws {
        let tree = try YAML.parse("a: 1\nb:\n  - x\n  - y: z\nc:\n- 1\n- - 2\n")
        #expect(
            tree.outline
                == "1:1 {1:1 a = 1:4 1, 2:1 b = 3:3 [3:5 x, 4:5 {4:5 y = 4:8 z}], "
                + "5:1 c = 6:1 [6:3 1, 7:3 [7:5 2]]}")
    }

    @Test("Flow nodes know where they begin, and an entry without a value is empty")
    func flow() throws {
        let tree = try YAML.parse("a: [1, \"q\", {x: y,\n  z}]\n")
        #expect(tree.outline == "1:1 {1:1 a = 1:4 [1:5 1, 1:8 \"q\", 1:13 {1:14 x = 1:17 y, 2:3 z = 2:4 }]}")
    }

    @Test("Columns count characters, not bytes")
    func characters() throws {
        let tree = try YAML.parse("{æøå: [å, 'ø', 😀], b: c}")
        #expect(tree.outline == "1:1 {1:2 æøå = 1:7 [1:8 å, 1:11 \"ø\", 1:16 😀], 1:20 b = 1:23 c}")
    }

    @Test("Literal and folded text keep and fold their lines, and count as quoted")
    func literal() throws {
        let tree = try YAML.parse("a: |\n  hei\n   du\nb: >-\n  en\n  to\nc: d\n")
        #expect(tree.outline == "1:1 {1:1 a = 1:4 \"hei\\n du\\n\", 4:1 b = 4:4 \"en to\", 7:1 c = 7:4 d}")
    }

    @Test("Scalars stay the text that was written")
    func untyped() throws {
        let tree = try YAML.parse("- no\n- 0706\n- 1.0\n- ~\n- 2016-01-31\n- '0706'\n- \"\\u00e5\\n\"\n- it # is\n")
        #expect(
            tree.outline
                == "1:1 [1:3 no, 2:3 0706, 3:3 1.0, 4:3 ~, 5:3 2016-01-31, 6:3 \"0706\", 7:3 \"å\\n\", 8:3 it]")
    }

    @Test("A value that is not written is empty and plain, and one in empty quotes is quoted")
    func empty() throws {
        #expect(
            try YAML.parse("a:\nb: ''\nc:\n  -\n").outline
                == "1:1 {1:1 a = 1:3 , 2:1 b = 2:4 \"\", 3:1 c = 4:3 [4:4 ]}")
        #expect(try YAML.parse("---\n").outline == "2:1 ")
    }

    @Test("A merge key and a quoted key are keys like others")
    func keys() throws {
        #expect(
            try YAML.parse("<<: 1\n'a b': 2\n? c\n: 3\n").outline
                == "1:1 {1:1 << = 1:5 1, 2:1 a b = 2:8 2, 3:3 c = 4:3 3}")
    }

    @Test("Windows line ends and a byte order mark do not move positions")
    func lineEnds() throws {
        #expect(try YAML.parse("\u{FEFF}a: 1\r\nb: 2\r\n").outline == "1:1 {1:1 a = 1:4 1, 2:1 b = 2:4 2}")
    }

    @Test("Document marks and comments around the one document are allowed")
    func marks() throws {
        #expect(try YAML.parse("# c\n%YAML 1.1\n---\na: 1\n...\n# d\n").outline == "4:1 {4:1 a = 4:4 1}")
    }
}
