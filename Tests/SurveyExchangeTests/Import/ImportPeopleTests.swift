import SurveyModel
import SurveyRepository
import Testing

@testable import SurveyExchange

@Suite struct ImportPeopleTests {
    private func columns(_ fields: String, _ more: String = "") -> String {
        "\(more)\ncolumns:\n  - {column: activity, question: activity}\n" + fields
    }

    @Test("municipalities by code, without the zero that a spreadsheet took, are units; unknown ones are anonymous")
    func codes() throws {
        let result = try ImportSamples.imported("activity;knr\nyes;301\nno;0301\nyes;5430\nyes;9999\nyes;\nno;\n")
        #expect(ImportSamples.stops(result) == [])
        let table = try #require(result.table)
        #expect(
            table.units == [
                Unit(key: "0301", kind: .municipality, municipality: "0301"),
                Unit(key: "5430", kind: .municipality, municipality: "5430"),
                Unit(key: "r4", kind: .anonymous), Unit(key: "r5", kind: .anonymous),
                Unit(key: "r6", kind: .anonymous),
            ])
        #expect(table.unitOf == [0, 0, 1, 2, 3, 4])
    }

    @Test("a municipality by name is one of the boundary date's; the name of two stops unless the mapping says which")
    func names() throws {
        let text = "activity;kommune\nyes;Oslo kommune\nno;KAUTOKEINO\nyes;Våler\nno;Va\u{30A}ler\nyes;Bergen\n"
        let stopped = try ImportSamples.imported(text)
        #expect(
            ImportSamples.stops(stopped) == [
                "4: the municipality 'Våler' in 'kommune' is the name of '3018' and '3419'; say which under "
                    + "'municipalities' in the mapping (1 row, on line 4)",
                "5: the municipality 'Va\u{30A}ler' in 'kommune' is the name of '3018' and '3419'; say which under "
                    + "'municipalities' in the mapping (1 row, on line 5)",
                "6: the municipality 'Bergen' in 'kommune' is no name on 2020-01-01 (1 row, on line 6)",
            ])
        #expect(stopped.look.municipalities.map(\.count) == [1, 1, 1])
        let result = try ImportSamples.imported(
            text,
            mapping: columns(
                "  - {column: kommune, field: municipality}",
                "municipality: name\nmunicipalities: {Våler: \"3018\", bergen: \"3419\"}"))
        #expect(ImportSamples.stops(result) == [])
        #expect(result.table?.units.map(\.municipality) == ["0301", "5430", "3018", "3419"])
        #expect(result.table?.unitOf == [0, 1, 2, 2, 3])
    }

    @Test("a code that does not hold on the boundary date stops, and it is said what became of it")
    func oldCode() throws {
        let day = try #require(CalendarDate("2020-01-01"))
        let index = MunicipalityIndex([], on: day) { $0 == "0101" ? "'0101' is Halden until 2019-12-31" : nil }
        #expect(index.find(code: "101") == .nothing("is no code on 2020-01-01; '0101' is Halden until 2019-12-31"))
        #expect(
            index.find(code: "12")
                == .nothing("is no code of four digits; 'municipality: name' in the mapping reads names"))
        #expect(index.find(name: "Halden") == .nothing("is no name on 2020-01-01"))
    }

    @Test("a column of texts taken for municipalities shows none of them, and is looked up only so far")
    func texts() throws {
        let rows = (0..<3_000).map { "yes;Et svar nr. \($0)\n" }.joined()
        let result = try ImportSamples.imported("activity;kommune\n" + rows)
        let stops = ImportSamples.stops(result)
        #expect(stops.count == 51)
        #expect(stops[0] == "1: 2950 more values of 'kommune' are no municipality either; is it the right column?")
        #expect(stops[1].hasPrefix("2: the municipality a text of 13 characters in 'kommune' is no name on 2020-01-01"))
        #expect(!stops.contains { $0.contains("Et svar") })
    }

    @Test("weights, strata, clusters, zones and ids are read; an id that stands twice, or nowhere, stops")
    func fields() throws {
        let text = "id;activity;vekt;stratum;klynge;sone\nA1;yes;0,5;north;c;II\nA2;no;2;;;\n"
        let result = try ImportSamples.imported(text)
        #expect(ImportSamples.stops(result) == [])
        let table = try #require(result.table)
        #expect(table.weights == [0.5, 2] && table.strata == ["north", nil] && table.clusters == ["c", nil])
        #expect(table.sourceIDs == ["A1", "A2"] && table.units.map(\.zone) == ["II", nil])
        let twice = try ImportSamples.imported("id;activity\nA1;yes\nA2;no\nA1;no\nA1;no\n;no\n")
        #expect(
            ImportSamples.stops(twice) == [
                "4: the id in 'id' stood on an earlier row; remove the row that is one too many (2 rows, on lines 4 and 5)",
                "6: the cell of 'id' is empty, and it is the id; fill it",
            ])
        #expect(twice.look.duplicates == [4, 5])
    }

    @Test("weights and strata that the wave does not declare, and weights that are none, stop")
    func undeclared() throws {
        let plain = [("design: {weight: respondent, strata: respondent, population: 356}", "design: {population: 356}")]
        let fields = columns(
            "  - {column: w, field: weight}\n  - {column: s, field: stratum}\n  - {column: z, field: zone}")
        #expect(
            ImportSamples.stops(
                try ImportSamples.imported("activity;w;s;z\nyes;2;;\nno;1;x;\nno;0;;IV\n", mapping: fields, wave: plain)
            ) == [
                "2: the wave declares no weights; leave 'w' out ('ignore: true'), or write 'weight: respondent' under "
                    + "'design' in the wave file",
                "3: the wave declares no strata; leave 's' out ('ignore: true'), or write 'strata: respondent' under "
                    + "'design' in the wave file",
                "4: the cell of 'w' is no weight; write a number above 0",
                "4: the cell of the zone is no zone of the district policy area; write 'I', 'II' or 'III', or leave it empty",
            ])
        let none = try ImportSamples.imported("activity;weight;stratum\nyes;1;\nno;1;\n", wave: plain)
        #expect(none.table != nil && none.table?.weights == nil && none.table?.strata == nil)
    }

    @Test("units by their own column agree on all rows, and have a municipality where their kind is one")
    func units() throws {
        let header = "unit,unit_kind,municipality,zone,activity\n"
        let result = try ImportSamples.imported(
            header + "o,municipality,0301,I,yes\no,municipality,0301,I,no\nx,region,,,no\n")
        #expect(
            result.table?.units == [
                Unit(key: "o", kind: .municipality, municipality: "0301", zone: "I"), Unit(key: "x", kind: .region),
            ])
        let stops = ImportSamples.stops(
            try ImportSamples.imported(
                header
                    + "o,municipality,0301,I,yes\no,municipality,0301,II,no\nx,municipality,,,no\ny,region,0301,,no\n,anonymous,,,no\nz,town,,,no\n"
            ))
        #expect(
            stops == [
                "3: a unit has another 'zone' here than on an earlier row; write the same on all its rows",
                "4: a unit of kind 'municipality' has no municipality; write its code",
                "5: only a unit of kind 'municipality' has a municipality; empty the cell",
                "6: the cell of the unit is empty; write whom the respondent answers for",
                "7: the cell of the kind of unit is none; write 'municipality', 'region' or 'anonymous'",
            ])
    }

    @Test("a reconstructed wave is tied to no real municipality")
    func reconstructed() throws {
        let result = try ImportSamples.imported(
            "activity;knr\nyes;0301\n", wave: [("origin: synthetic", "origin: reconstructed")])
        #expect(
            ImportSamples.stops(result) == [
                "2: a reconstructed wave is tied to no real municipality; leave the column out"
            ])
    }

    @Test("personal columns are left out and named by their headings only, unless the mapping includes them")
    func personal() throws {
        let text =
            "activity;E-post;kontakt;more;kommunenavn\nyes;a@b.no;99 88 77 66;c@d.no;Oslo\nno;e@f.no;+4722334455;g@h.no;Oslo\n"
        let result = try ImportSamples.imported(text)
        #expect(result.look.personal == ["E-post", "kontakt", "more"])
        #expect(result.look.notAsked.contains("more"))
        #expect(try result.answers("more") == ["not_asked", "not_asked"])
        #expect(
            result.look.columns[3]
                == .init(name: "more", use: "", remark: "personal: its values are e-mail addresses"))
        let mapping = columns("  - {column: more, question: more}\n", "include: [more]")
        #expect(try ImportSamples.imported(text, mapping: mapping).answers("more") == ["c@d.no", "g@h.no"])
    }
}
