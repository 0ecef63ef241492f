import SurveyExchange
import SurveyModel
import Testing

/// The tests and factor analyses that claims of a publication are about, and conflicts with readings.
@Suite struct PublicationAnalysisTests {
    static let sample = """
        format: kunnskap-publication/1
        key: notat-1
        title: {nb: "Et notat"}
        wave: "2020"
        claims:
          - {id: one, chapter: "1", text: {nb: "A"}, kind: bound, unit: percent, analysis: {test: {rows: {question: source.ds, categories: [used, never]}, columns: {question: activity, categories: [[yes, no], dont_know]}, where: ["zone=I"]}, significant: true}}
          - id: two
            chapter: "1"
            text: {nb: "B"}
            kind: order
            unit: count
            analyses:
              - {factors: {items: [source.ds, years]}, printed: 2}
              - {factors: {items: [source.ds, years], number: 2}, together: [source.ds], apart: [years], below: "activity=yes"}
          - {id: three, chapter: "1", text: {nb: "C"}, kind: share, unit: percent, statement: {equals: {count: [], of: []}, printed: 18}}
        conflicts:
          - id: read
            text: {nb: "D"}
            total: 258
            bases:
              - {count: 211, unknowns: [good, some], source: "N"}
            values:
              - {claim: three, printed: 18, unit: percent, of: [good, some], unknowns: [good], reading: "av dem"}
            orders:
              - {claim: one, reading: "slik", more: {unknowns: [good], of: [good, some]}, than: {unknowns: [none], of: [none, some]}}

        """

    private func parse(_ text: String) throws -> Publication {
        try PublicationFile.parse(bytes: Array(text.utf8), file: "p", questionnaires: [Samples.questionnaire()])
    }

    @Test("a claim may be about a test, or about factors")
    func analyses() throws {
        let claims = try parse(Self.sample).claims
        let rows = TestSide(question: "source.ds", categories: [["used"], ["never"]])
        let columns = TestSide(question: "activity", categories: [["yes", "no"], ["dont_know"]])
        #expect(
            claims[0].source
                == .analyses([
                    .test(
                        rows: rows, columns: columns, filters: [.attribute(.zone, values: ["I"])], isSignificant: true)
                ]))
        let items = ["source.ds", "years"]
        #expect(
            claims[1].source
                == .analyses([
                    .factorCount(FactorBattery(items: items), PrintedNumber(digits: 2)),
                    .factor(
                        FactorBattery(items: items, factors: 2),
                        FactorPattern(
                            together: ["source.ds"], apart: ["years"],
                            group: FactorPattern.Group(question: "activity", code: "yes", isAbove: false))),
                ]))
    }

    @Test("a conflict may have bases, percents of unknowns, and readings")
    func readings() throws {
        let conflict = try #require(try parse(Self.sample).conflicts.first)
        #expect(conflict.bases == [Conflict.Base(count: 211, unknowns: ["good", "some"], source: "N")])
        #expect(
            conflict.values == [
                Conflict.Value(
                    reference: .claim("three"), printed: PrintedNumber(digits: 18), unit: .percent, base: nil,
                    unknowns: ["good"], whole: ["good", "some"], reading: "av dem")
            ])
        #expect(
            conflict.orders == [
                Conflict.Order(
                    claim: "one", reading: "slik", more: .init(unknowns: ["good"], whole: ["good", "some"]),
                    than: .init(unknowns: ["none"], whole: ["none", "some"]))
            ])
    }

    static let spoiled: [Spoiled] = [
        Spoiled(
            "rows: {question: source.ds", "rows: {question: work",
            "p:6:109: 'work' is a multiple question, and this takes questions with one answer each; choose another"),
        Spoiled(
            "question: activity, categories: [[yes, no], dont_know]", "question: source.ds, categories: [large, some]",
            "p:6:91: rows and columns are the same question; choose another"),
        Spoiled(
            "[used, never]", "[used, some]",
            "p:6:139: the option 'some' stands twice, first on line 6; rename or remove one"),
        Spoiled(", significant: true", "", "p:6:84: the key 'significant' is missing; add it"),
        Spoiled(
            "significant: true", "significant: true, printed: 4",
            "p:6:263: 'printed' cannot stand here: it does not go with 'test'; remove it"),
        Spoiled(
            "items: [source.ds, years]}", "items: [source.ds, activity]}",
            "p:13:39: 'activity' is a single question, and this takes questions with a number or a scale for an answer; choose another"
        ),
        Spoiled(
            "items: [source.ds, years]}", "items: [source.ds]}",
            "p:13:19: a factor analysis takes two questions or more, and no more factors than those"),
        Spoiled(
            "number: 2", "number: 3",
            "p:14:19: a factor analysis takes two questions or more, and no more factors than those"),
        Spoiled(
            "years]}, printed", "years], number: 2}, printed",
            "p:13:68: the number of factors is printed and given; leave the given 'number' out"),
        Spoiled(
            "together: [source.ds]", "together: [source.d]",
            "p:14:70: 'source.d' is none of the items; did you mean 'source.ds'?"),
        Spoiled(
            "below: \"activity=yes\"", "below: \"activity=yes,no\"",
            "p:14:105: a group is one option of a question; write key=value"),
        Spoiled(
            "of: [good, some], unknowns: [good], reading", "of: [some], unknowns: [good], reading",
            "p:23:9: 'good' is none of those that it is a share of; add it to 'of'"),
        Spoiled(
            "unit: percent, of: [good", "unit: percent, base: 258, of: [good",
            "p:23:67: 'of' cannot stand here: only a percent without a 'base' is one of unknowns; remove it"),
        Spoiled("claim: one, reading", "claim: on, reading", "p:25:17: unknown claim 'on'; did you mean 'one'?"),
        Spoiled(
            "of: [none, some]", "of: [some]",
            "p:25:89: 'none' is none of those that it is a share of; add it to 'of'"),
        Spoiled(", source: \"N\"", "", "p:21:9: the key 'source' is missing; add it"),
    ]

    @Test("each fault is told with its place and what to do", arguments: spoiled)
    func faults(_ spoiled: Spoiled) throws {
        let text = try Samples.edit(Self.sample, spoiled.old, spoiled.new)
        #expect(Samples.faults { try parse(text) } == spoiled.faults)
    }
}
