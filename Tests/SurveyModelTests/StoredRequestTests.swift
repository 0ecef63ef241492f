import Foundation
import SurveyModel
import Testing

/// The texts stand in databases: what was written once has to be read for ever.
@Suite struct StoredRequestTests {
    private func text(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    private func value<T: Decodable>(_ text: String, as type: T.Type) throws -> T {
        try JSONDecoder().decode(type, from: Data(text.utf8))
    }

    @Test("A cell's source is written with the words of the publication file, and read back")
    func cell() throws {
        let plain = CrossTabRequest(wave: "2016", row: "role")
        let whole = CrossTabRequest(
            wave: "2016", row: "role", column: "position", filters: [.attribute(.zone, values: ["III"])], weight: .none)
        let sources: [(ExhibitCell.Source, String)] = [
            (.crossTab(plain, code: nil), #"{"request":{"row":"role","wave":"2016"}}"#),
            (
                .crossTab(whole, code: "direct"),
                #"{"code":"direct","request":{"column":"position","row":"role","wave":"2016","weight":"none","#
                    + #""where":["zone=III"]}}"#
            ),
            (
                .sumOfParts(plain, codes: ["a", "b"]),
                #"{"request":{"row":"role","wave":"2016"},"sum_of_parts":["a","b"]}"#
            ),
            (.notComputable(reason: "why"), #"{"not_computable":"why"}"#),
        ]
        for (source, expected) in sources {
            #expect(try text(source) == expected)
            #expect(try value(expected, as: ExhibitCell.Source.self) == source)
        }
    }

    @Test("A claim's statements are written with the words of the publication file, and read back")
    func claim() throws {
        let known = Filter.question("study", values: ["known"])
        let share = Quantity(count: [known], of: .filters([.question("role", values: ["direct", "other"])]))
        let units = Quantity(counted: .units, count: [.atLeast(1, [known])], of: .number(303))
        let side = ChiSquareSide(question: "role", categories: ["direct", "other"])
        let statements: [(Statement, String)] = [
            (
                .value(share, PrintedNumber(digits: 8, decimals: 1)),
                #"{"equals":{"count":["study=known"],"of":["role=direct,other"]},"printed":"0.8"}"#
            ),
            (
                .sumOfParts([share], PrintedNumber(digits: 18)),
                #"{"printed":"18","sum_of_parts":[{"count":["study=known"],"of":["role=direct,other"]}]}"#
            ),
            (
                .bound(units, .atLeast, 30.5),
                #"{"at_least":30.5,"bound":{"count":[{"at_least":1,"of":["study=known"]}],"counted":"units","#
                    + #""of_number":303}}"#
            ),
            (
                .order(Quantity(count: []), moreThan: share, factor: 1.5),
                #"{"factor":1.5,"more":{"count":[]},"than":{"count":["study=known"],"of":["role=direct,other"]}}"#
            ),
            (
                .chiSquare(rows: side, columns: side, filters: [], .below, 3.84),
                #"{"below":3.84,"chi_square":{"columns":{"categories":["direct","other"],"question":"role"},"#
                    + #""rows":{"categories":["direct","other"],"question":"role"},"where":[]}}"#
            ),
        ]
        for (statement, expected) in statements {
            #expect(try text(statement) == expected)
            #expect(try value(expected, as: Statement.self) == statement)
            let source = Claim.Source.statements([statement])
            #expect(try value(text(source), as: Claim.Source.self) == source)
        }
        let source = Claim.Source.notComputable(PrintedNumber(digits: 41), reason: "why")
        #expect(try text(source) == #"{"not_computable":"why","printed":"41"}"#)
        #expect(try value(text(source), as: Claim.Source.self) == source)
    }

    @Test(
        "What is none of these is refused",
        arguments: ["{}", #"{"equals":{"count":["x"]},"printed":"1"}"#, #"{"bound":{"count":[]}}"#, "[]", "1"])
    func faults(text: String) {
        #expect(throws: DecodingError.self) { try value(text, as: Statement.self) }
    }
}
