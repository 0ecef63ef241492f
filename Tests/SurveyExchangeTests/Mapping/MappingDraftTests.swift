import SurveyModel
import Testing

@testable import SurveyExchange

@Suite struct MappingDraftTests {
    private func draft(_ text: String) throws -> MappingDraft {
        MappingDraft(try ImportSamples.source(text).table, try Samples.questionnaire())
    }

    /// A table as a labelled format gives it.
    private func table(_ columns: [SourceColumn], sets: [MultipleSet] = []) -> SourceTable {
        SourceTable(
            file: "f.sav", format: .sav, columns: columns, sets: sets, rows: columns[0].cells.count,
            lines: (1...columns[0].cells.count).map(UInt32.init))
    }

    private func column(
        _ name: String, _ cells: [String], label: String? = nil, place: Int = 1, values: [String: String] = [:],
        missing: Set<String> = []
    ) -> SourceColumn {
        var distinct = [""]
        for cell in cells where !distinct.contains(cell) { distinct.append(cell) }
        var ends: [Int] = []
        for text in distinct { ends.append((ends.last ?? 0) + text.utf8.count) }
        let indices = cells.map { UInt8(distinct.firstIndex(of: $0) ?? 0) }
        return SourceColumn(
            name: name, label: label, place: place,
            cells: CellColumn(bytes: distinct.flatMap(\.utf8), ends: ends, indices: .narrow(indices)),
            valueLabels: values,
            missing: missing)
    }

    @Test("headings are the key, key[code], or what a tool makes of them; values are codes, labels or states")
    func headings() throws {
        let draft = try draft(
            "ACTIVITY;sourceds;work_a;work[b];Years;annet\nJa;Stor;ja;x;2;q\nVet ikke;ubesvart;nei;;;q\n")
        #expect(
            draft.mapping.columns == [
                .init(column: "ACTIVITY", role: .question("activity", values: ["Ja": "yes", "Vet ikke": "dont_know"])),
                .init(
                    column: "sourceds",
                    role: .question("source.ds", values: ["Stor": "large", "ubesvart": "no_answer"])),
                .init(
                    column: "work_a",
                    role: .option(question: "work", option: "a", marks: TickMarks(ticked: ["ja"], unticked: ["nei"]))),
                .init(
                    column: "work[b]",
                    role: .option(question: "work", option: "b", marks: TickMarks(ticked: ["x"], unticked: []))),
                .init(column: "Years", role: .question("years", values: nil)),
                .init(column: "annet", role: .ignored),
            ])
        #expect(draft.remarks.columns == ["annet": ["no question has this name or label"]])
        #expect(draft.remarks.foot == ["the question 'more' has no column: it counts as not asked"])
        let text = MappingFile.render(draft.mapping, remarks: draft.remarks)
        #expect(
            try MappingFile.parse(bytes: Array(text.utf8), file: "m", questionnaire: Samples.questionnaire())
                == draft.mapping)
        #expect(text.contains("  # no question has this name or label\n  - {column: \"annet\", ignore: true}\n"))
    }

    @Test(
        "a label finds its question, also as an item of a battery; value labels tell what numbers mean, and nothing else does"
    )
    func labels() throws {
        let found = MappingDraft(
            table([
                column("q1", ["1", "9", "2"], label: "aktiv ", values: ["1": "Ja", "2": "NEI", "9": "Vet ikke"]),
                column("q2_1", ["1", "2", "3"], label: "Kilder - DS", values: ["1": "Stor", "2": "Noen"]),
                column("q4", ["99", "3"], label: "År", values: ["99": "Ikke aktuelt"]),
            ]), try Samples.questionnaire())
        #expect(
            found.mapping.columns.map(\.role) == [
                .question("activity", values: ["1": "yes", "2": "no", "9": "dont_know"]),
                .question("source.ds", values: ["1": "large", "2": "some"]),
                .question("years", values: ["99": "not_applicable"]),
            ])
        #expect(found.remarks.columns == ["q2_1": ["it is not told what these values mean: '3'"]])
    }

    @Test("the question itself may be the heading, with an option of it in brackets")
    func fullText() throws {
        let draft = try draft("Kilder - DS;Aktiv;Arbeid [B];Arbeid: A\nstor;ja;1;0\n")
        #expect(draft.mapping.columns.map(\.question) == ["source.ds", "activity", "work", "work"])
        #expect(draft.remarks.columns.isEmpty)
    }

    @Test("a value whose label is not an option's stays unknown, though it looks like a code")
    func conflictingLabel() throws {
        let found = MappingDraft(
            table([column("activity", ["yes", "no"], values: ["yes": "Nei", "no": "Kanskje"])]),
            try Samples.questionnaire())
        #expect(found.mapping.columns.map(\.role) == [.question("activity", values: ["yes": "no"])])
        #expect(found.remarks.columns == ["activity": ["it is not told what these values mean: 'no'"]])
    }

    @Test("what a file declares missing has to be explained, also where any number or text may stand")
    func missing() throws {
        let source = table([
            column("years", ["8", "98", "99"], values: ["8": "Mange", "99": "Vet ikke"], missing: ["98", "99"]),
            column("more", ["x", "-1", "y"], missing: ["-1"]),
            column("work_a", ["1", "9", "0"], values: ["9": "Ubesvart"]),
        ])
        let found = MappingDraft(source, try Samples.questionnaire())
        #expect(found.mapping.columns[0].role == .question("years", values: ["99": "dont_know"]))
        #expect(
            found.mapping.columns[2].role
                == .option(
                    question: "work", option: "a",
                    marks: TickMarks(ticked: ["1"], unticked: ["0"], states: ["9": "no_answer"])))
        #expect(
            found.remarks.columns == [
                "years": ["it is not told what these values mean: '98'"],
                "more": ["it is not told what these values mean: '-1'"],
            ])
        let stops = ImportSamples.stops(try ImportSamples.imported(ImportSource(source)))
        #expect(stops.count == 3 && stops[1].contains("'more' are no option and no state: '-1'"), "\(stops)")
        #expect(stops[2].contains("'years' are no numbers: '98' (1 cell, on line 2)"), "\(stops)")
    }

    @Test("two columns for one question, and a name and a label that disagree, are left to a person")
    func ambiguous() throws {
        let found = MappingDraft(
            table([
                column("v1", ["1"], label: "Aktiv"), column("v2", ["1"], label: "Aktiv"),
                column("source_ds", ["1"], label: "År"),
            ]), try Samples.questionnaire())
        #expect(found.mapping.columns.map(\.role) == [.ignored, .ignored, .ignored])
        #expect(found.remarks.columns["v1"]?.first == "could be the same as 'v2'; say which it is")
        #expect(found.remarks.columns["source_ds"]?.first == "its name and its label belong to different questions")
    }

    @Test("a set of ticked columns gives a multiple question by its labels or its codes; a set of categories too")
    func sets() throws {
        let ticked = MappingDraft(
            table(
                [column("s1", ["1", "0"], label: "B"), column("s2", ["1", "0"], label: nil)],
                sets: [
                    MultipleSet(name: "$arb", label: "Arbeid", counted: "1", columns: ["s1", "s2"], codes: ["7", "a"])
                ]),
            try Samples.questionnaire())
        #expect(
            ticked.mapping.columns.map(\.role) == [
                .option(question: "work", option: "b", marks: TickMarks()),
                .option(question: "work", option: "a", marks: TickMarks()),
            ])
        let categories = MappingDraft(
            table(
                [
                    column("c1", ["1", "2"], values: ["1": "A", "2": "B"]),
                    column("c2", ["", "1"], values: ["1": "A", "2": "B"]),
                ],
                sets: [MultipleSet(name: "work", label: nil, counted: nil, columns: ["c1", "c2"])]),
            try Samples.questionnaire())
        #expect(
            categories.mapping.columns.map(\.role)
                == Array(repeating: .question("work", values: ["1": "a", "2": "b"]), count: 2))
    }

    @Test("SurveyXact's and LimeSurvey's own columns tell how far people got")
    func status() throws {
        let xact = SourceTable(
            file: "d", format: .surveyxact, columns: (2...4).map { column("stato_\($0)", ["1"]) }, rows: 1, lines: [2])
        #expect(
            MappingDraft(xact, try Samples.questionnaire()).mapping.status?.levels == [
                .distributed: ["stato_2": ["1"]], .partial: ["stato_3": ["1"]], .complete: ["stato_4": ["1"]],
            ])
        let lime = SourceTable(
            file: "d", format: .limesurvey, columns: [column("id", ["1"]), column("submitdate", [""])], rows: 1,
            lines: [2])
        let draft = MappingDraft(lime, try Samples.questionnaire())
        #expect(draft.mapping.status?.levels == [.complete: ["submitdate": ["*"]]])
        #expect(draft.mapping.columns.map(\.role) == [.field(.id), .field(.status)])
    }

    @Test("of a code and a name the code tells the municipality; a name alone is read as one")
    func municipality() throws {
        let both = try draft("kommunenr;kommune;activity\n301;Oslo;yes\n")
        #expect(both.mapping.columns.map(\.role).prefix(2) == [.field(.municipality), .ignored])
        #expect(both.mapping.municipality == .code)
        #expect(try draft("kommune;activity\nOslo;yes\n").mapping.municipality == .name)
    }
}
