import SQLiteKit
import SurveyModel
import SurveyQuery
import SurveyRepository
import SurveyTestSupport
import Testing

@Suite struct QueryErrorTests {
    private let tiny: TestDatabase

    init() throws {
        tiny = try TestDatabase()
        try TinyWave.store(in: tiny.database)
    }

    private func message(
        _ row: String, _ column: String? = nil, _ filters: [Filter] = [], wave: String = "tiny"
    ) throws -> String {
        let error = try #require(throws: QueryError.self) {
            try CrossTabEngine(tiny.database).crossTab(
                CrossTabRequest(wave: wave, row: row, column: column, filters: filters))
        }
        return error.description
    }

    @Test("An unknown wave, question, option or zone names the nearest that there are")
    func unknown() throws {
        #expect(try message("role", wave: "tin") == "there is no wave 'tin'; did you mean 'tiny'?")
        #expect(try message("rol") == "there is no question 'rol'; did you mean 'role'?")
        #expect(try message("role", "tool") == "there is no question 'tool'; did you mean 'tools'?")
        #expect(try message("role", nil, [.question("tols", values: ["x"])]).contains("did you mean 'tools'"))
        #expect(
            try message("role", nil, [.question("tools", values: ["phon"])])
                == "'tools' has no option, net or state 'phon'; did you mean 'phone', 'shown'?")
        #expect(
            try message("role", nil, [.attribute(.zone, values: ["IV"])]).contains("did you mean 'I', 'II', 'III'?"))
        #expect(
            try message("role", nil, [.attribute(.unitKind, values: ["regions"])])
                == "nobody here has the unit_kind 'regions'; did you mean 'region'?")
        #expect(
            try message("role", nil, [.attribute(.stratum, values: ["north", "sout"])])
                == "nobody here has the stratum 'sout'; did you mean 'south'?")
    }

    @Test("An unknown name within a condition of several is found too")
    func unknownWithin() throws {
        let filter = Filter.atLeast(1, [.atLeast(1, [.question("role", values: ["dirct"])])])
        #expect(try message("tools", nil, [filter]).contains("did you mean 'direct'"))
    }

    @Test("Nothing like it is known: the message says where to look")
    func unlike() throws {
        #expect(
            try message("role", nil, [.question("role", values: ["qqqqqqqqqqqqqqqqqqqqqqqqq"])])
                .hasSuffix("'kunnskap question show role' lists them"))
    }

    @Test("A text question has no table, and a number question is no column", arguments: ["years", "remark"])
    func notCoded(key: String) throws {
        #expect(try message("remark").contains("question 'remark' is a text question"))
        #expect(try message("role", key).contains("question '\(key)' is a"))
    }

    @Test("A question is not crossed with itself")
    func sameQuestion() throws {
        #expect(try message("role", "role").contains("row and column are both 'role'"))
    }

    @Test(
        "SQL in a name is a name that does not exist, and nothing happens to the answers",
        arguments: [
            "role' OR '1'='1", "role'; DROP TABLE answer; --", "role\" UNION SELECT 1 --", "1) OR (1", "role\u{0}", "%",
            "?1",
        ])
    func injection(text: String) throws {
        let before = try count()
        #expect(try message(text).hasPrefix("there is no question '"))
        #expect(try message("role", text).hasPrefix("there is no question '"))
        #expect(try message("role", wave: text).hasPrefix("there is no wave '"))
        #expect(try message("tools", nil, [.question("role", values: [text])]).hasPrefix("'role' has no option"))
        for attribute in RespondentAttribute.allCases {
            let message = try message("tools", nil, [.attribute(attribute, values: [text])])
            #expect(
                message.hasPrefix("nobody here has the \(attribute.rawValue) '")
                    || (attribute.isOfMunicipality && message.hasPrefix("nothing is known of \(attribute.rawValue)")))
        }
        #expect(try count() == before)
    }

    @Test("The database's own error comes through")
    func database() throws {
        try tiny.connection.execute("DROP VIEW labelled_answer; DROP TABLE net_option")
        let error = try #require(throws: QueryError.self) {
            try CrossTabEngine(tiny.database).crossTab(CrossTabRequest(wave: "tiny", row: "role"))
        }
        #expect(error.repositoryError?.databaseError != nil)
    }

    private func count() throws -> Int? {
        try tiny.connection.first("SELECT count(*) FROM answer") { row throws(DatabaseError) in try row.int(0) }
    }
}
