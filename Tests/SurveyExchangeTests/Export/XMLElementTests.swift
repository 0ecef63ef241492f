import Testing

@testable import SurveyExchange

@Suite struct XMLElementTests {
    @Test("texts and attributes are escaped")
    func escaped() {
        let element = XMLElement("a", [("b", "<\"&'\n\t>")], text: "x < y && z ]]> \"q\" \r\u{1}\u{FFFF}é😀")
        #expect(
            element.document == """
                <?xml version="1.0" encoding="UTF-8"?>
                <a b="&lt;&quot;&amp;'&#10;&#9;&gt;">x &lt; y &amp;&amp; z ]]&gt; "q" &#13;\u{FFFD}\u{FFFD}é😀</a>

                """)
    }

    @Test("elements stand below each other, and an empty one closes itself")
    func nested() {
        let element = XMLElement("a", [], [XMLElement("b", [], []), XMLElement("c", text: "1")])
        #expect(element.document.hasSuffix("<a>\n  <b/>\n  <c>1</c>\n</a>\n"))
    }
}
