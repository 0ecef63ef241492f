import SurveyModel
import SurveyRepository
import Testing

@testable import SurveyExchange

@Suite struct WaveImportTests {
    @Test("reads codes, labels in all languages and state names by the headings, and gives blanks their reasons")
    func blanks() throws {
        let result = try ImportSamples.imported(
            """
            Activity;source_ds;work_a;WORK[b];years;more
            Ja;stor;1;0;3,5;fritt
            yes;;0;0;1 234;
            no;;;;;x
            dont_know;;0;1;-7;no_answer
            ;;0;0;;

            """)
        #expect(ImportSamples.stops(result) == [])
        #expect(try result.answers("activity") == ["yes", "yes", "no", "dont_know", "nonresponse"])
        #expect(try result.answers("source.ds") == ["large", "no_answer", "not_shown", "not_shown", "nonresponse"])
        #expect(try result.answers("work") == ["a", "no_answer", "no_answer", "b", "nonresponse"])
        #expect(try result.answers("years") == ["3.5", "1234.0", "no_answer", "-7.0", "nonresponse"])
        #expect(try result.answers("more") == ["fritt", "no_answer", "x", "no_answer", "nonresponse"])
        #expect(result.look.funnel == .init(distributed: 5, opened: 4, partial: 0, complete: 4))
        #expect(result.table?.units.map(\.key) == ["r1", "r2", "r3", "r4", "r5"])
    }

    @Test("somebody partial breaks off after the last answer; who was only sent the questionnaire gives no answers")
    func breakoff() throws {
        let result = try ImportSamples.imported(
            """
            activity,source.ds,work[a],work[b],years,more,how
            yes,,0,1,,,1
            yes,,0,0,,,1
            yes,,0,0,,,2
            ,,0,0,,,0
            ,,0,0,,,1
            """,
            mapping: """
                status: {distributed: {how: ["0"]}, partial: {how: ["1"]}, complete: {how: ["2"]}}
                columns:
                  - {column: activity, question: activity}
                  - {column: source.ds, question: source.ds}
                  - {column: "work[a]", question: work, option: a}
                  - {column: "work[b]", question: work, option: b}
                  - {column: years, question: years}
                  - {column: how, field: status}
                """)
        #expect(ImportSamples.stops(result) == [])
        #expect(
            try result.answers("source.ds") == ["no_answer", "breakoff", "no_answer", "nonresponse", "nonresponse"])
        #expect(try result.answers("work") == ["b", "breakoff", "no_answer", "nonresponse", "nonresponse"])
        #expect(try result.answers("years") == ["breakoff", "breakoff", "no_answer", "nonresponse", "nonresponse"])
        #expect(try result.answers("more") == ["not_asked", "not_asked", "not_asked", "nonresponse", "nonresponse"])
        #expect(result.look.notAsked == ["more"])
        #expect(result.look.funnel == .init(distributed: 5, opened: 4, partial: 2, complete: 1))
        #expect(result.look.columns.last == .init(name: "how", use: "status", remark: ""))
        #expect(result.look.columns[5] == .init(name: "more", use: "", remark: "not in the mapping"))
    }

    @Test("answers of those who were only sent the questionnaire stop the import")
    func answersWithoutOpening() throws {
        let result = try ImportSamples.imported(
            "activity,how\nyes,0\nno,1\n",
            mapping: "status: {distributed: {how: [\"0\"]}}\ncolumns: [{column: activity, question: activity}]")
        #expect(
            ImportSamples.stops(result) == [
                "2: there are answers although the status says that the questionnaire was only distributed; correct "
                    + "'status' in the mapping"
            ])
        #expect(result.look.notes.count == 1)
    }

    @Test("an answer outside the universe stops, with how many and where; or is left out where the mapping says so")
    func outside() throws {
        let text = "activity,source.ds,more\nno,large,a\nyes,some,b\nno,never,c\nno,,d\n"
        let stopped = try ImportSamples.imported(text)
        #expect(
            ImportSamples.stops(stopped) == [
                "2: 'source.ds' is answered by somebody whom it is not for (activity=yes); correct the answers, or write "
                    + "'outside_universe: not_shown' in the mapping to leave them out (2 rows, on lines 2 and 4)"
            ])
        #expect(stopped.table == nil)
        let columns = "columns: [{column: activity, question: activity}, {column: source.ds, question: source.ds}]"
        let result = try ImportSamples.imported(text, mapping: "outside_universe: not_shown\n\(columns)")
        #expect(try result.answers("source.ds") == ["not_shown", "some", "not_shown", "not_shown"])
        #expect(
            result.look.routing == [.init(question: "source.ds", condition: "activity=yes", count: 2, lines: [2, 4])])
    }

    @Test("values that mean nothing are told with how often and where, and never somebody's own words")
    func unknown() throws {
        let words = "Jeg kjenner ikke til dette og vil ikke svare på det"
        let result = try ImportSamples.imported(
            "activity,work[a],work[b],years\nyes,1,7,mange\nX,1,0,2\nX,0,0,3\n\(words),0,0,4\n")
        #expect(
            ImportSamples.stops(result) == [
                "2: values of the column 'work[b]' are no option and no state: '7' (1 cell, on line 2); say what they mean, "
                    + "under 'values' in the mapping, or correct them",
                "2: values of the column 'years' are no numbers: 'mange' (1 cell, on line 2); say what they mean, under "
                    + "'values' in the mapping, or correct them",
                "3: values of the column 'activity' are no option and no state: 'X' (2 cells, on lines 3 and 4), "
                    + "a text of 51 characters (1 cell, on line 5); say what they mean, under 'values' in the mapping, "
                    + "or correct them",
            ])
        #expect(result.look.unknown.map(\.count) == [2, 1, 1, 1])
        let mapped = try ImportSamples.imported(
            "activity\nyes\nX\nX\n",
            mapping:
                "columns: [{column: activity, question: activity, values: {yes: \"yes\", X: dont_know, \"\": refused}}]"
        )
        #expect(try mapped.answers("activity") == ["yes", "dont_know", "dont_know"])
        #expect(mapped.look.values == [.init(column: "activity", value: "X", meaning: "dont_know", count: 2)])
    }

    @Test(
        "values of a mapping stand alone: a code that is not among them is unknown, an empty cell only if it is named")
    func valuesAlone() throws {
        let mapping =
            "columns: [{column: a, question: activity, values: {\"1\": \"yes\", \"2\": \"no\", \"\": refused}}]"
        #expect(
            try ImportSamples.imported("a,b\n1,x\n2,x\n,x\n", mapping: mapping).answers("activity") == [
                "yes", "no", "refused",
            ])
        let stops = ImportSamples.stops(try ImportSamples.imported("a,b\n1,x\nyes,x\n", mapping: mapping))
        #expect(stops.count == 1 && stops[0].hasPrefix("3: values of the column 'a' are no option and no state: 'yes'"))
    }

    @Test("columns of a multiple question that disagree stop; a column may stand for a state")
    func multiple() throws {
        let columns = """
            columns:
              - {column: a, question: work, option: a, ticked: [X], unticked: ["-"]}
              - {column: b, question: work, option: b, ticked: [X], unticked: ["-"]}
              - {column: none, question: work, option: dont_know, ticked: [X], unticked: ["-"]}
            """
        let result = try ImportSamples.imported(
            "a,b,none\nX,X,-\n-,-,X\nrefused,refused,refused\nX,,\n", mapping: columns)
        #expect(try result.answers("work") == ["a+b", "dont_know", "refused", "a"])
        let stops = ImportSamples.stops(
            try ImportSamples.imported("a,b,none\nX,-,X\n-,refused,-\nX,X,\n", mapping: columns))
        #expect(
            stops == [
                "2: the columns of 'work' disagree: an option and a state, or two states; correct them, or the mapping of one "
                    + "(2 rows, on lines 2 and 3)"
            ])
        let choices = "columns: [{column: a, question: work}, {column: b, question: work}]"
        #expect(
            try ImportSamples.imported("a,b\na,b\nb,\n,\nb,b\n", mapping: choices).answers("work") == [
                "a+b", "b", "nonresponse", "b",
            ])
    }

    @Test("a multiple question without a column for one of its options stops")
    func missingOption() throws {
        #expect(
            ImportSamples.stops(try ImportSamples.imported("work[a],activity\n1,yes\n")) == [
                "1: 'work' has columns for some of its options, and none for 'b'; say in the mapping which columns they are"
            ])
    }

    @Test("a file without a question stops, and so do columns that the mapping names and the file has not")
    func nothing() throws {
        #expect(
            ImportSamples.stops(try ImportSamples.imported("x,y\n1,2\n")) == [
                "1: no column is known to be a question of the wave '2020'; 'kunnskap wave map' writes a mapping file to say "
                    + "what the columns are"
            ])
        #expect(
            ImportSamples.stops(
                try ImportSamples.imported(
                    "aktiv,b\nyes,1\n",
                    mapping: "status: {complete: {done: [\"1\"]}}\ncolumns: [{column: aktivt, question: activity}]")
            ).prefix(2) == [
                "1: no column is known to be a question of the wave '2020'; 'kunnskap wave map' writes a mapping file to say "
                    + "what the columns are",
                "1: the mapping names a column 'aktivt', which the file does not have; did you mean 'aktiv'?",
            ])
    }

    @Test("a mapping for a file of another format stops")
    func format() throws {
        let mapping = "file_format: xlsx\ncolumns: [{column: activity, question: activity}]"
        #expect(
            ImportSamples.stops(try ImportSamples.imported("activity,b\nyes,1\n", mapping: mapping)) == [
                "1: the mapping is for a file of the format 'xlsx', and this is 'delimited'; correct 'file_format' in the "
                    + "mapping, or give the right file"
            ])
    }

    @Test("decimals are read by the file's mark, thousands in threes; others are no numbers")
    func numbers() throws {
        let mapping = "decimal: comma\ncolumns: [{column: years, question: years, values: {\"999\": dont_know}}]"
        let result = try ImportSamples.imported(
            "years;x\n1 234,5;\n\u{2212}2;\n999;\n1\u{A0}000\u{202F}000;\n", mapping: mapping)
        #expect(try result.answers("years") == ["1234.5", "-2.0", "dont_know", "1000000.0"])
        let stops = ImportSamples.stops(try ImportSamples.imported("years;x\n1.5;\n12 34;\n1e5;\n", mapping: mapping))
        #expect(stops.count == 1 && stops[0].contains("'1.5' (1 cell, on line 2), '12 34'"), "\(stops)")
    }
}
