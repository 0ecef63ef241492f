import SurveyExchange
import SurveyModel
import Testing

@Suite struct ConstraintsFileTests {
    static let sample = """
        format: kunnskap-constraints/1
        wave: "2020"
        seed: 7
        respondents: 20
        blocks: [[activity], [source.ds], [work]]
        tied: []
        margins:
          - question: activity
            sizes: {yes: {n: 12}, no: {percent: 30}, dont_know: {n: 2}}
          - question: source.ds
            base: 10
            sizes: {large: {n: 3}, some: {n: 3}, never: {percent: 40.0}}
            combined: [{codes: [large, some], percent: 60}]
        constraints:
          - {id: C1, strength: hard, statement: {equals: {count: ["source.ds=used"], of: ["activity=yes"]}, printed: 50}}
          - {id: C2, strength: hard, statement: {equals: {count: [], of_number: 356, counted: units}, printed: 5.6}}
          - {id: C3, strength: hard, statement: {sum_of_parts: [{count: ["source.ds=large"], of: []}, {count: ["source.ds=some"], of: []}], printed: 30}}
          - {id: C4, strength: order, statement: {bound: {count: [{at_least: 2, of: ["work=a", "work=b"]}]}, at_least: 3}}
          - {id: C5, strength: order, statement: {more: {count: ["work=a"]}, than: {count: ["work=b"]}, factor: 1.5}}
          - {id: C6, strength: tendency, statement: {chi_square: {rows: {question: activity, categories: [yes, no]}, columns: {question: source.ds, categories: [used, never]}, where: ["zone=III"]}, above: 3.84}}
        units:
          groups: [{kind: anonymous, zone: III, n: 15}, {kind: region, n: 2}]
          region_members: ["activity=yes"]
          one_per_unit: {question: activity, codes: [no]}
          agree_on: activity

        """

    private func parse(_ text: String) throws -> ConstraintList {
        try ConstraintsFile.parse(bytes: Array(text.utf8), file: "c", questionnaire: Samples.questionnaire())
    }

    @Test("a constraints file gives its list")
    func whole() throws {
        let list = try parse(Self.sample)
        #expect(list.wave == "2020")
        #expect(list.seed == 7)
        #expect(list.respondents == 20)
        #expect(list.blocks == [["activity"], ["source.ds"], ["work"]])
        #expect(list.tied == [])
        #expect(
            list.margins == [
                Margin(
                    question: "activity", base: nil,
                    sizes: [
                        ("yes", .count(12)), ("no", .percent(PrintedNumber(digits: 30))), ("dont_know", .count(2)),
                    ]),
                Margin(
                    question: "source.ds", base: 10,
                    sizes: [
                        ("large", .count(3)), ("some", .count(3)),
                        ("never", .percent(PrintedNumber(digits: 400, decimals: 1))),
                    ],
                    combined: [Margin.Combined(codes: ["large", "some"], percent: PrintedNumber(digits: 60))]),
            ])
        #expect(
            list.units
                == UnitPlan(
                    groups: [
                        UnitPlan.Group(kind: .anonymous, zone: "III", count: 15),
                        UnitPlan.Group(kind: .region, zone: nil, count: 2),
                    ],
                    regionMembers: [.question("activity", values: ["yes"])],
                    onePerUnit: (question: "activity", codes: ["no"]), agreeOn: "activity"))
    }

    @Test("every kind of statement is read")
    func statements() throws {
        func condition(_ key: String, _ value: String) -> Filter { .question(key, values: [value]) }
        let large = Quantity(count: [condition("source.ds", "large")], of: .filters([]))
        let some = Quantity(count: [condition("source.ds", "some")], of: .filters([]))
        let both = Filter.atLeast(2, [condition("work", "a"), condition("work", "b")])
        let constraints = try parse(Self.sample).constraints
        #expect(constraints.map(\.id) == ["C1", "C2", "C3", "C4", "C5", "C6"])
        #expect(constraints.map(\.strength) == [.hard, .hard, .hard, .order, .order, .tendency])
        #expect(
            constraints.map(\.statement) == [
                .value(
                    Quantity(count: [condition("source.ds", "used")], of: .filters([condition("activity", "yes")])),
                    PrintedNumber(digits: 50)),
                .value(
                    Quantity(counted: .units, count: [], of: .number(356)), PrintedNumber(digits: 56, decimals: 1)),
                .sumOfParts([large, some], PrintedNumber(digits: 30)),
                .bound(Quantity(count: [both]), .atLeast, 3),
                .order(
                    Quantity(count: [condition("work", "a")]), moreThan: Quantity(count: [condition("work", "b")]),
                    factor: 1.5),
                .chiSquare(
                    rows: ChiSquareSide(question: "activity", categories: ["yes", "no"]),
                    columns: ChiSquareSide(question: "source.ds", categories: ["used", "never"]),
                    filters: [.attribute(.zone, values: ["III"])], .above, 3.84),
            ])
    }

    @Test("questions that route each other may stand in one block where they are tied")
    func tied() throws {
        var text = try Samples.edit(Self.sample, "[[activity], [source.ds]", "[[activity, source.ds]")
        text = try Samples.edit(text, "tied: []", "tied: [[activity, source.ds]]")
        #expect(try parse(text).tied == [["activity", "source.ds"]])
    }

    @Test("the greatest numbers that a file may state are read")
    func greatest() throws {
        var text = try Samples.edit(Self.sample, "seed: 7", "seed: 9223372036854775807")
        text = try Samples.edit(text, "of_number: 356", "of_number: 1000000000")
        text = try Samples.edit(text, "printed: 5.6", "printed: 100.0000")
        let list = try parse(text)
        #expect(list.seed == 9_223_372_036_854_775_807)
        #expect(
            list.constraints[1].statement
                == .value(
                    Quantity(counted: .units, count: [], of: .number(1_000_000_000)),
                    PrintedNumber(digits: 1_000_000, decimals: 4)))
    }

    @Test("bytes that are not UTF-8 are a fault where the first of them stands")
    func encoding() throws {
        let bytes = Array(Self.sample.utf8) + Array("# æ".utf8) + [0xFF]
        let lines = Samples.faults {
            try ConstraintsFile.parse(bytes: bytes, file: "c", questionnaire: Samples.questionnaire())
        }
        #expect(lines == ["c:26:4: this is not UTF-8; save the file in UTF-8"])
    }

    static let spoiled: [Spoiled] = [
        Spoiled(
            "wave: \"2020\"", "wave: \"2016\"",
            "c:2:7: the wave is '2016', but the wave file is of '2020'; use the other file, or correct the key"),
        Spoiled("seed: 7", "seed: -7", "c:3:7: a whole number, 0 or more, was expected here"),
        Spoiled("respondents: 20", "respondents: 0", "c:4:14: a whole number, 1 or more, was expected here"),
        Spoiled("[work]]", "[wrk]]", "c:5:36: unknown question 'wrk'; did you mean 'work'?"),
        Spoiled(
            "[work]]", "[activity]]",
            "c:5:36: the question 'activity' stands twice, first on line 5; rename or remove one"),
        Spoiled(
            "[activity], [source.ds]", "[source.ds], [activity]",
            "c:5:11: the universe of 'source.ds' looks at 'activity'; put that in an earlier block, or tie the two"),
        Spoiled(
            "[activity], [source.ds]", "[activity, source.ds]",
            "c:5:21: the universe of 'source.ds' looks at 'activity'; put that in an earlier block, or tie the two"),
        Spoiled(
            "tied: []", "tied: [[activity, work]]", "c:6:8: tied questions must stand in one block; move them together"),
        Spoiled("question: activity\n", "question: years\n", "c:8:5: 'years' has no options; remove its margin"),
        Spoiled(
            "margins:\n", "margins:\n  - {question: activity, sizes: {yes: {n: 1}}}\n",
            "c:9:15: the margin of 'activity' stands twice, first on line 8; rename or remove one"),
        Spoiled(
            "no: {percent: 30}", "no: {percent: 30, n: 6}",
            "c:9:31: 'percent' and 'n' stand together, but only one may; write exactly one of 'percent' and 'n'"),
        Spoiled(
            "no: {percent: 30}", "no: {}",
            "c:9:31: one of 'percent' and 'n' is missing; write exactly one of 'percent' and 'n'"),
        Spoiled("no: {percent: 30}", "no: {percent: 30 %}", "c:9:41: a number was expected here, as '16' or '0.8'"),
        Spoiled(
            "no: {percent: 30}", "nei: {percent: 30}",
            "c:9:27: 'nei' is no option of 'activity'; did you mean 'no' or 'yes'?"),
        Spoiled(
            "codes: [large, some], p", "codes: [large, used], p",
            "c:13:32: 'used' is no option of 'source.ds'; write one of 'large', 'some' and 'never'"),
        Spoiled(
            "id: C2", "id: C1", "c:16:10: the constraint 'C1' stands twice, first on line 15; rename or remove one"),
        Spoiled(
            "strength: tendency", "strength: soft",
            "c:20:24: 'soft' is not known here; write one of 'hard', 'order' and 'tendency'"),
        Spoiled(
            "source.ds=used", "source.ds=usd",
            "c:15:59: 'usd' is no option, net, state or base rule of 'source.ds'; did you mean 'used'?"),
        Spoiled(", printed: 50", "", "c:15:41: the key 'printed' is missing; add it"),
        Spoiled(
            "printed: 50", "at_least: 50", "c:15:41: the key 'printed' is missing; add it",
            "c:15:111: 'at_least' cannot stand here: it does not go with 'equals'; remove it"),
        Spoiled(
            "of_number: 356", "of: [], of_number: 356",
            "c:16:50: 'of' and 'of_number' stand together, but only one may; write exactly one of 'of' and 'of_number'"),
        Spoiled(
            "counted: units", "counted: regions",
            "c:16:87: 'regions' is not known here; write one of 'respondents' and 'units'"),
        Spoiled(
            "\"source.ds=some\"], of: []", "\"source.ds=some\"], of: [\"activity=yes\"]",
            "c:17:95: each part must be a share of the same whole; give all the same 'of' or 'of_number'"),
        Spoiled("at_least: 2", "at_least: 3", "c:18:59: at_least 3 of 2 conditions can never hold; lower it"),
        Spoiled(
            "at_least: 3", "least: 3",
            "c:18:42: one of 'above', 'below', 'at_least' and 'at_most' is missing; write exactly one of 'above', 'below', 'at_least' and 'at_most'",
            "c:18:102: unknown key 'least'; did you mean 'at_least'?"),
        Spoiled(
            "{count: [\"work=b\"]}, f", "{count: [\"work=b\"], of: []}, f",
            "c:19:42: a share cannot be compared with a count; give both an 'of', or neither"),
        Spoiled("factor: 1.5", "factor: few", "c:19:105: a number, 0 or more, was expected here, as '30' or '7.815'"),
        Spoiled(
            "categories: [yes, no]", "categories: [yes, nei]",
            "c:20:104: 'nei' is no option or net of 'activity'; did you mean 'no' or 'yes'?"),
        Spoiled(
            "categories: [yes, no]", "categories: [yes, yes]",
            "c:20:104: the category 'yes' stands twice, first on line 20; rename or remove one"),
        Spoiled(
            "kind: region", "kind: town",
            "c:22:56: 'town' is not known here; write one of 'region' and 'anonymous'"),
        Spoiled(
            "kind: region", "kind: municipality",
            "c:22:56: made-up respondents answer for no real municipality; write 'region' or 'anonymous'"),
        Spoiled(
            "zone: III, n", "zone: IV, n", "c:22:36: 'IV' is not known here; write one of 'I', 'II' and 'III'"),
        Spoiled(
            "one_per_unit: {question: activity", "one_per_unit: {question: work",
            "c:24:28: 'work' is of kind 'multiple'; name a question of kind 'single' or 'scale'"),
        Spoiled(
            "agree_on: activity", "agree_on: years",
            "c:25:13: 'years' is of kind 'number'; name a question of kind 'single' or 'scale'"),
        Spoiled(
            "zone=III", "zone=IIII",
            "c:20:177: 'IIII' is no zone of the district policy area; did you mean 'III' or 'II'?"),
        Spoiled(
            "dont_know: {n: 2}", "no_answer: {n: 2}",
            "c:9:46: 'no_answer' is no option of 'activity'; write one of 'yes', 'no' and 'dont_know'"),
        Spoiled(
            "codes: [large, some], p", "codes: [large, refused], p",
            "c:13:32: 'refused' is no option of 'source.ds'; write one of 'large', 'some' and 'never'"),
        Spoiled(
            "no: {percent: 30}", "no: {percent: 100.1}", "c:9:41: a percent of something is at most 100; correct it"),
        Spoiled("percent: 60}]", "percent: 101}]", "c:13:48: a percent of something is at most 100; correct it"),
        Spoiled("printed: 50", "printed: 101", "c:15:110: a percent of something is at most 100; correct it"),
        Spoiled("printed: 30", "printed: 101", "c:17:142: a percent of something is at most 100; correct it"),
        Spoiled(
            "printed: 50", "printed: 0.12345",
            "c:15:110: a printed number has at most 9 digits and 4 decimals; round it"),
        Spoiled(
            "printed: 50", "printed: 99999999999",
            "c:15:110: a printed number has at most 9 digits and 4 decimals; round it"),
        Spoiled(
            "of_number: 356", "of_number: 1000000001",
            "c:16:73: a whole number, 1000000000 or less, was expected here"),
        Spoiled("base: 10", "base: 1000000001", "c:11:11: a whole number, 1000000000 or less, was expected here"),
        Spoiled(
            "yes: {n: 12}", "yes: {n: 1000000001}", "c:9:22: a whole number, 1000000000 or less, was expected here"),
        Spoiled(
            "respondents: 20", "respondents: 1000000001",
            "c:4:14: a whole number, 1000000000 or less, was expected here"),
        Spoiled(
            "{at_least: 2", "{at_least: 1000000001",
            "c:18:70: a whole number, 1000000000 or less, was expected here"),
        Spoiled(
            "seed: 7", "seed: 9223372036854775808",
            "c:3:7: a whole number, 9223372036854775807 or less, was expected here"),
        Spoiled(
            "codes: [no]", "codes: [never]",
            "c:24:46: 'never' is no option of 'activity'; write one of 'yes', 'no' and 'dont_know'"),
        Spoiled(
            "agree_on: activity", "agree_on: activities",
            "c:25:13: unknown question 'activities'; did you mean 'activity'?"),
    ]

    @Test("each fault is told with its place and what to do", arguments: spoiled)
    func faults(_ spoiled: Spoiled) throws {
        let text = try Samples.edit(Self.sample, spoiled.old, spoiled.new)
        #expect(Samples.faults { try parse(text) } == spoiled.faults)
    }
}
