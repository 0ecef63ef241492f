import SurveyReport
import Testing

@Suite struct JSONValueTests {
    @Test("Values are written with sorted keys, and null where there is none")
    func text() throws {
        let value = JSONValue.object([
            "b": .array([.int(1), .double(0.5), .bool(true), .null]), "a": .string("æ \"/\" \n"),
            "c": .optional(String?.none),
            "d": .optional(Int?.some(3)), "e": .optional(Double?.none),
        ])
        #expect(
            try value.text() == """
                {
                  "a" : "æ \\"/\\" \\n",
                  "b" : [
                    1,
                    0.5,
                    true,
                    null
                  ],
                  "c" : null,
                  "d" : 3,
                  "e" : null
                }

                """)
    }

    @Test("A number that JSON has no word for is an error", arguments: [Double.infinity, -.infinity, .nan])
    func notFinite(number: Double) throws {
        let error = try #require(throws: ReportError.self) { try JSONValue.array([.double(number)]).text() }
        #expect(error.description.hasPrefix("the table holds a number that JSON cannot write"))
    }
}
