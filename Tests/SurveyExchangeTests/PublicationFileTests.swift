import SurveyExchange
import SurveyModel
import Testing

@Suite struct PublicationFileTests {
    static let sample = """
        format: kunnskap-publication/1
        key: notat-1
        title: {nb: "Et notat"}
        wave: "2020"
        exhibits:
          - key: table-1
            title: {nb: "Aktivitet"}
            cells:
              - {question: activity, unit: count, column: all, rows: {yes: 12, no: 6, total: 20}}
              - question: source.ds
                where: ["activity=yes"]
                unit: percent
                base: 10
                row: ds
                columns: {used: 60, never: 40.0, both: 61}
                sum_of_parts: {both: [large, some]}
              - {not_computable: "another survey", unit: percent, base: 440, column: earlier, rows: {everyone: 41}}
        claims:
          - {id: one, chapter: "4", exhibit: table-1, text: {nb: "Seks av ti"}, kind: share, unit: percent, base: 10, reading: "of those shown", statement: {equals: {count: ["source.ds=used"], of: ["source.ds=shown"]}, printed: 60}}
          - {id: two, chapter: "4", text: {nb: "Flere"}, kind: order, unit: count, statements: [{more: {count: ["work=a"]}, than: {count: ["work=b"]}}, {bound: {count: []}, above: 5}]}
          - {id: three, chapter: "5", text: {nb: "Annet"}, kind: share, unit: percent, printed: "41", not_computable: "why"}
        conflicts:
          - id: sum
            text: {nb: "Går ikke opp"}
            total: 10
            values:
              - {claim: one, printed: 60, unit: percent, base: 10, unknowns: [large, some]}
              - {cell: [table-1, ds, never], printed: 40, unit: percent, base: 10, unknowns: [never]}

        """

    private func parse(_ text: String) throws -> Publication {
        try PublicationFile.parse(bytes: Array(text.utf8), file: "p", questionnaires: [Samples.questionnaire()])
    }

    @Test("a publication file gives its exhibits, cell by cell")
    func exhibits() throws {
        let publication = try parse(Self.sample)
        #expect(publication.key == "notat-1")
        #expect(publication.title == Label("Et notat"))
        #expect(publication.wave == "2020")
        let exhibit = try #require(publication.exhibits.first)
        #expect(exhibit.key == "table-1")
        let activity = CrossTabRequest(wave: "2020", row: "activity")
        let source = CrossTabRequest(
            wave: "2020", row: "source.ds", filters: [.question("activity", values: ["yes"])])
        func cell(
            _ row: String, _ column: String, _ unit: PrintedUnit, _ digits: Int, _ base: Int?,
            _ source: ExhibitCell.Source, decimals: Int = 0
        ) -> ExhibitCell {
            ExhibitCell(
                row: row, column: column, unit: unit, printed: PrintedNumber(digits: digits, decimals: decimals),
                base: base, source: source)
        }
        #expect(
            exhibit.cells == [
                cell("yes", "all", .count, 12, nil, .crossTab(activity, code: "yes")),
                cell("no", "all", .count, 6, nil, .crossTab(activity, code: "no")),
                cell("total", "all", .count, 20, nil, .crossTab(activity, code: nil)),
                cell("ds", "used", .percent, 60, 10, .crossTab(source, code: "used")),
                cell("ds", "never", .percent, 400, 10, .crossTab(source, code: "never"), decimals: 1),
                cell("ds", "both", .percent, 61, 10, .sumOfParts(source, codes: ["large", "some"])),
                cell("everyone", "earlier", .percent, 41, 440, .notComputable(reason: "another survey")),
            ])
    }

    @Test("a publication file gives its claims")
    func claims() throws {
        let claims = try parse(Self.sample).claims
        #expect(claims.map(\.id) == ["one", "two", "three"])
        #expect(claims.map(\.kind) == [.share, .order, .share])
        #expect(claims.map(\.exhibit) == ["table-1", nil, nil])
        #expect(claims.map(\.base) == [10, nil, nil])
        #expect(claims.map(\.reading) == ["of those shown", nil, nil])
        let share = Quantity(
            count: [.question("source.ds", values: ["used"])],
            of: .filters([.question("source.ds", values: ["shown"])]))
        #expect(claims.first?.source == .statements([.value(share, PrintedNumber(digits: 60))]))
        #expect(claims.last?.source == .notComputable(PrintedNumber(digits: 41), reason: "why"))
        guard case .statements(let statements) = claims[1].source else {
            Issue.record("the second claim has no statements")
            return
        }
        #expect(statements.count == 2)
    }

    @Test("a publication file gives its conflicts, and does not compare their numbers with the cells'")
    func conflicts() throws {
        let conflict = try #require(try parse(Self.sample).conflicts.first)
        #expect(conflict.total == 10)
        #expect(
            conflict.values == [
                Conflict.Value(
                    reference: .claim("one"), printed: PrintedNumber(digits: 60), unit: .percent, base: 10,
                    unknowns: ["large", "some"]),
                Conflict.Value(
                    reference: .cell(exhibit: "table-1", row: "ds", column: "never"),
                    printed: PrintedNumber(digits: 40), unit: .percent, base: 10, unknowns: ["never"]),
            ])
        let other = try Samples.edit(Self.sample, "never], printed: 40", "never], printed: 39")
        #expect(Samples.faults { try parse(other) }.isEmpty)
    }

    static let spoiled: [Spoiled] = [
        Spoiled(
            "wave: \"2020\"", "wave: \"2021\"",
            "p:4:7: unknown wave '2021'; did you mean '2020'?"),
        Spoiled("wave: \"2020\"\n", "", "p:1:1: the key 'wave' is missing; add it"),
        Spoiled(
            "exhibits:\n",
            "exhibits:\n  - {key: table-1, title: {nb: \"X\"}, cells: [{not_computable: \"x\", unit: count, column: a, rows: {b: 1}}]}\n",
            "p:7:10: the exhibit 'table-1' stands twice, first on line 6; rename or remove one"),
        Spoiled(
            "question: activity, unit", "question: activty, unit",
            "p:9:20: unknown question 'activty'; did you mean 'activity'?"),
        Spoiled(
            "{question: activity, unit", "{unit",
            "p:9:9: one of 'question' and 'not_computable' is missing; write exactly one of 'question' and 'not_computable'"
        ),
        Spoiled("yes: 12", "yse: 12", "p:9:63: 'yse' is no option or net of 'activity'; did you mean 'yes'?"),
        Spoiled(
            "yes: 12", "yes: 1000000000", "p:9:68: a printed number has at most 9 digits and 4 decimals; round it"),
        Spoiled(
            "used: 60", "used: 100.5", "p:15:25: a percent of something is at most 100; correct it"),
        Spoiled(
            "{everyone: 41}", "{everyone: 101}", "p:17:104: a percent of something is at most 100; correct it"),
        Spoiled("{everyone: 41}", "{\"\": 41}", "p:17:94: the key is empty; write what the number is of"),
        Spoiled(
            "printed: 60}}", "printed: 160}}", "p:19:221: a percent of something is at most 100; correct it"),
        Spoiled(
            "printed: 40,", "printed: 400,", "p:28:47: a percent of something is at most 100; correct it"),
        Spoiled("base: 440", "base: 4400000000", "p:17:65: a whole number, 1000000000 or less, was expected here"),
        Spoiled("total: 10\n", "total: 4400000000\n", "p:25:12: a whole number, 1000000000 or less, was expected here"),
        Spoiled("total: 10\n", "total: 0\n", "p:25:12: a whole number, 1 or more, was expected here"),
        Spoiled("yes: 12", "yes: tolv", "p:9:68: a number was expected here, as '16' or '0.8'"),
        Spoiled(
            "unit: count, column", "unit: persons, column",
            "p:9:36: 'persons' is not known here; write one of 'count' and 'percent'"),
        Spoiled(
            "column: all, rows", "column: all, row: x, rows",
            "p:9:9: 'column' and 'row' stand together, but only one may; write exactly one of 'column' and 'row'"),
        Spoiled(
            "column: all, rows", "row: all, rows", "p:9:9: the key 'columns' is missing; add it",
            "p:9:59: 'rows' cannot stand here: the group has one row; remove it"),
        Spoiled(
            "{yes: 12, no: 6, total: 20}", "{}", "p:9:62: a mapping was expected here, with at least one 'key: value'"),
        Spoiled(
            "where: [\"activity=yes\"]", "where: [\"activity=ja\"]",
            "p:11:17: 'ja' is no option, net, state or base rule of 'activity'; did you mean 'no'?"),
        Spoiled(
            "{both: [large, some]}", "{both: [large, used]}",
            "p:16:38: 'used' is no option of 'source.ds'; write one of 'large', 'some' and 'never'"),
        Spoiled(
            "{both: [large, some]}", "{most: [large, some]}",
            "p:15:42: 'both' is no option or net of 'source.ds'; write one of 'large', 'some', 'never', 'used' and 'total'",
            "p:16:24: no number of this group is 'most'; write one of 'used', 'never' and 'both'"),
        Spoiled(
            "unit: percent, base: 440", "unit: percent, where: [], base: 440",
            "p:17:66: 'where' cannot stand here: numbers that are not computable have no table; remove it"),
        Spoiled(
            "column: earlier, rows: {everyone", "row: ds, columns: {used",
            "p:17:89: the percent of row 'ds', column 'used' stands twice, first on line 15; remove one"),
        Spoiled("exhibit: table-1", "exhibit: table-2", "p:19:38: unknown exhibit 'table-2'; did you mean 'table-1'?"),
        Spoiled(
            "kind: order", "kind: count",
            "p:20:88: a claim of kind 'count' has one statement; write a claim for each number"),
        Spoiled("id: two", "id: one", "p:20:10: the claim 'one' stands twice, first on line 19; rename or remove one"),
        Spoiled(
            "reading: \"of those shown\"", "printed: 60",
            "p:19:120: 'printed' cannot stand here: the printed number stands in the statement; remove it"),
        Spoiled(
            ", not_computable: \"why\"", "",
            "p:21:5: one of 'statement', 'statements', 'analysis', 'analyses' and 'not_computable' is missing; write exactly one of 'statement', 'statements', 'analysis', 'analyses' and 'not_computable'"
        ),
        Spoiled("claim: one", "claim: four", "p:27:17: unknown claim 'four'; write one of 'one', 'three' and 'two'"),
        Spoiled(
            "[table-1, ds, never]", "[table-1, ds, nver]",
            "p:28:16: no cell [table-1, ds, nver] holds a percent; did you mean 'table-1, ds, never', 'table-1, ds, used' or 'table-1, ds, both'?"
        ),
        Spoiled(
            "[table-1, ds, never]", "[table-1, ds]",
            "p:28:16: a cell is named by three keys; write [exhibit, row, column]"),
        Spoiled("base: 10, unknowns: [never]", "unknowns: [never]", "p:28:9: the key 'base' is missing; add it"),
        Spoiled("unknowns: [never]", "unknowns: []", "p:28:86: the list is empty; write at least one value"),
    ]

    @Test("the publication is checked against the questionnaire of the wave that it names")
    func manyWaves() throws {
        let other = try WaveFile.parse(
            bytes: Array(Samples.edit(Samples.wave, "key: \"2020\"", "key: \"2024\"").utf8), file: "w")
        let bytes = Array(Self.sample.utf8)
        let both = try PublicationFile.parse(
            bytes: bytes, file: "p", questionnaires: [other, Samples.questionnaire()])
        #expect(both.wave == "2020")
        #expect(
            Samples.faults { try PublicationFile.parse(bytes: bytes, file: "p", questionnaires: []) } == [
                "p:4:7: unknown wave '2020'; there are none to choose from"
            ])
    }

    @Test("bytes that are not UTF-8 are a fault where the first of them stands")
    func encoding() throws {
        let bytes = Array("# æ".utf8) + [0xC3, 0x0A] + Array(Self.sample.utf8)
        let lines = Samples.faults {
            try PublicationFile.parse(bytes: bytes, file: "p", questionnaires: [Samples.questionnaire()])
        }
        #expect(lines == ["p:1:4: this is not UTF-8; save the file in UTF-8"])
    }

    @Test("each fault is told with its place and what to do", arguments: spoiled)
    func faults(_ spoiled: Spoiled) throws {
        let text = try Samples.edit(Self.sample, spoiled.old, spoiled.new)
        #expect(Samples.faults { try parse(text) } == spoiled.faults)
    }
}
