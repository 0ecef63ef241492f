import SurveyModel
import Testing

@Suite struct FilterTests {
    @Test("A key with one value or several is a condition on a question")
    func question() {
        #expect(Filter("role=direct") == .question("role", values: ["direct"]))
        #expect(Filter("source.ds=large,some") == .question("source.ds", values: ["large", "some"]))
        #expect(Filter("a=b=c") == .question("a", values: ["b=c"]))
    }

    @Test("The names of attributes are conditions on the respondent")
    func attribute() {
        #expect(Filter("zone=III") == .attribute(.zone, values: ["III"]))
        #expect(Filter("unit_kind=region,anonymous") == .attribute(.unitKind, values: ["region", "anonymous"]))
        #expect(Filter("stratum=north") == .attribute(.stratum, values: ["north"]))
    }

    @Test(
        "An empty side or value is no condition",
        arguments: ["", "=", "role", "role=", "=direct", "role=a,", "role=,a", "role=a,,b"])
    func malformed(text: String) {
        #expect(Filter(text) == nil)
    }

    @Test("A condition is written as it is read", arguments: ["role=direct", "source.ds=large,some", "zone=I,II"])
    func description(text: String) {
        #expect(Filter(text)?.description == text)
    }

    @Test("A condition of several says how many must hold")
    func atLeast() {
        let filter = Filter.atLeast(2, [.question("a", values: ["x"]), .attribute(.zone, values: ["I"])])
        #expect(filter.description == "at least 2 of (a=x; zone=I)")
    }

    @Test("A condition names the questions that it looks at, also those within")
    func questions() {
        let inner = Filter.atLeast(1, [.question("b", values: ["x"]), .attribute(.zone, values: ["I"])])
        #expect(Filter.atLeast(1, [.question("a", values: ["x"]), inner]).questions == ["a", "b"])
        #expect(Filter.attribute(.stratum, values: ["north"]).questions == [])
    }
}
