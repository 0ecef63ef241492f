import Testing

@testable import SurveyModel

@Suite struct NearestKeysTests {
    @Test("The nearest keys come first, no more than three")
    func nearest() {
        let keys = ["role", "roles", "rule", "position", "roll", "rolf"]
        #expect(NearestKeys.find("role", in: keys) == ["role", "roles", "rolf"])
        #expect(NearestKeys.find("role", in: keys, limit: 1) == ["role"])
    }

    @Test("Capital letters do not matter, and a part of a key finds it")
    func parts() {
        #expect(NearestKeys.find("ROLE", in: ["role"]) == ["role"])
        #expect(NearestKeys.find("dbvh", in: ["study.dbvh", "study.tfep"]) == ["study.dbvh"])
    }

    @Test("A key wholly unlike all others finds none, and neither does any among none")
    func unlike() {
        #expect(NearestKeys.find("qqqqqqqq", in: ["role", "position"]).isEmpty)
        #expect(NearestKeys.find("role", in: []).isEmpty)
    }

    @Test("Keys that are equally near come in alphabetical order")
    func ties() {
        #expect(NearestKeys.find("aab", in: ["aad", "aac"]) == ["aac", "aad"])
    }

    @Test(
        "The distance is the least number of letters to change",
        arguments: [
            ("", "", 0), ("", "abc", 3), ("abc", "", 3), ("kitten", "sitting", 3), ("flaw", "lawn", 2), ("å", "a", 1),
        ])
    func distance(a: String, b: String, expected: Int) {
        #expect(NearestKeys.distance(Array(a), Array(b)) == expected)
    }
}
