import Foundation
import SQLiteKit
import SurveyTestSupport
import Testing

@Suite("kunnskap wave import")
struct WaveImportTests {
    private func study(_ files: [String: String] = [:], boundaryDate: String = "2016-01-01") throws -> Study {
        let study = try Study()
        try OpenPilot.add(into: study, boundaryDate: boundaryDate)
        for (name, text) in files { _ = try study.folder.write(text, to: name) }
        return study
    }

    /// Runs an import that stores nothing: the exit code, no byte of the database changed, and what it said.
    private func stopped(
        _ study: Study, _ arguments: [String], code: Int32, sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> Outcome {
        let before = try study.bytes()
        let outcome = try Program.run(["wave", "import"] + arguments, in: study.folder)
        #expect(outcome.code == code, "\(outcome)", sourceLocation: sourceLocation)
        #expect(try study.bytes() == before, "the database has changed", sourceLocation: sourceLocation)
        return outcome
    }

    @Test("an answers file comes in as 'wave load' loads it")
    func sameAsLoad() throws {
        let imported = try study(["answers.csv": PilotWave.answers])
        let outcome = try imported.run("wave", "import", "pilot", "answers.csv")
        #expect(outcome.code == 0 && outcome.err.isEmpty, "\(outcome)")
        #expect(outcome.out.contains("distributed 40, opened 40, partial 0, complete 40; 2 units\n"))
        #expect(outcome.out.hasSuffix("wave pilot: 40 respondents, 132 answers and states stored\n"), "\(outcome)")
        #expect(try imported.run("check") == .done("kunnskap.sqlite: no fault found\n"))
        let loaded = try Study()
        try PilotWave.load(into: loaded)
        for arguments in [["trust", "role"], ["tools", "role"], ["role", "zone"], ["trust", "stratum"]] {
            let command = ["crosstab"] + arguments + ["--wave", "pilot", "--format", "json"]
            let expected = try Program.run(command, in: loaded.folder)
            #expect(expected.code == 0)
            #expect(try Program.run(command, in: imported.folder) == expected)
        }
    }

    @Test("the same file twice is refused; with --replace nothing changes, and a corrected file tells what did")
    func twice() throws {
        let study = try study(["answers.csv": PilotWave.answers])
        #expect(try study.run("wave", "import", "pilot", "answers.csv").code == 0)
        let again = try stopped(study, ["pilot", "answers.csv"], code: 3)
        #expect(again.err.contains("'answers.csv'") && again.err.contains("--replace"), "\(again)")
        let replaced = try study.run("wave", "import", "pilot", "answers.csv", "--replace")
        #expect(replaced.out.hasSuffix("the same as before: nothing changed\n"), "\(replaced)")
        let corrected = PilotWave.answers.replacing(",0,0,1,low", with: ",0,0,1,some")
        _ = try study.folder.write(corrected, to: "corrected.csv")
        let refused = try stopped(study, ["pilot", "corrected.csv"], code: 3)
        #expect(refused.err.contains("--replace"), "\(refused)")
        let mended = try study.run("wave", "import", "pilot", "corrected.csv", "--replace")
        #expect(mended.out.hasSuffix("  trust: 8 answers changed\n"), "\(mended)")
        #expect(try OpenPilot.counts("trust", in: study)["some"] == 18)
        #expect(try study.run("check") == .done("kunnskap.sqlite: no fault found\n"))
    }

    @Test("a dry run shows the look and stores nothing")
    func dryRun() throws {
        let study = try study(["answers.csv": "role;Navn;tools_phone;tools_mail;tools_visit\nDirekte;Ola N;1;0;0\n"])
        let outcome = try stopped(study, ["pilot", "answers.csv", "--dry-run"], code: 0)
        #expect(outcome.out.hasSuffix("\nnothing stops the import; this was a dry run, and nothing was stored\n"))
        for line in [
            "role         role", "Navn         left out", "tools_phone  tools[phone]",
            "Personal columns, left out: Navn\n",
            "Questions without a column, not asked: trust\n",
            "distributed 1, opened 1, partial 0, complete 1; 1 units\n",
        ] { #expect(outcome.out.contains(line), "\(outcome)") }
        #expect(!outcome.out.contains("Ola"))
    }

    @Test(
        "what is not understood stops the import, with its place",
        arguments: [
            (
                "role\ndirect\n7\n7\n",
                "answers.csv:3: values of the column 'role' are no option and no state: '7' "
                    + "(2 cells, on lines 3 and 4); say what they mean, under 'values' in the mapping, or correct them\n"
            ),
            (
                "role,trust,tools[phone],tools[mail],tools[visit]\n,high,1,0,0\n",
                "answers.csv:2: 'tools' is answered by somebody whom it is not for (role=direct,other); correct the answers, "
                    + "or write 'outside_universe: not_shown' in the mapping to leave them out\n"
            ),
            (
                "role,id\ndirect,a\nother,b\nother,c\ndirect,b\n",
                "answers.csv:5: the id in 'id' stood on an earlier row; remove the row that is one too many\n"
            ),
            (
                "role,kommunenr\ndirect,0137\nother,3018\n",
                "answers.csv:3: the municipality '3018' in 'kommunenr' is no code on 2016-01-01; '3018' is Våler until "
                    + "2023-12-31 (1 row, on line 3)\n"
            ),
            (
                "role,kommune\ndirect,Våler\n",
                "answers.csv:2: the municipality 'Våler' in 'kommune' is the name of '0137' and '0426'; say which under "
                    + "'municipalities' in the mapping (1 row, on line 2)\n"
            ),
            (
                "a,b\n1,2\n",
                "answers.csv:1: no column is known to be a question of the wave 'pilot'; 'kunnskap wave map' writes a mapping "
                    + "file to say what the columns are\n"
            ),
        ], [false, true])
    func stops(file: (text: String, message: String), isDryRun: Bool) throws {
        let study = try study(["answers.csv": file.text])
        let outcome = try stopped(study, ["pilot", "answers.csv"] + (isDryRun ? ["--dry-run"] : []), code: 1)
        #expect(outcome.err == file.message)
        #expect(outcome.out.hasPrefix("answers.csv: delimited\n"))
    }

    @Test("files that cannot be read, and waves that take no answers, are told before anything is done")
    func refusals() throws {
        let study = try study([
            "answers.csv": PilotWave.answers, "m.yaml": "format: kunnskap-mapping/1\nwave: x\ncolumns: []\n",
        ])
        #expect(
            try stopped(study, ["pilot", "none.csv"], code: 1)
                == .failed(1, "there is no file none.csv; check the name"))
        #expect(
            try stopped(study, ["pilot", "answers.csv", "--max-size", "1KB"], code: 1)
                == .failed(
                    1,
                    "answers.csv has \(PilotWave.answers.utf8.count) bytes, more than 1KB; if it is the right file, "
                        + "raise --max-size"))
        #expect(try stopped(study, ["pilot", "answers.csv", "--max-size", "big"], code: 2).out.isEmpty)
        #expect(
            try stopped(study, ["pilot", "."], code: 1) == .failed(1, ". is no file; name the file that was exported"))
        let mapping = try stopped(study, ["pilot", "answers.csv", "--mapping", "m.yaml"], code: 1)
        #expect(mapping.err.contains("m.yaml:2:7: this is a mapping for the wave 'x', not for 'pilot'"))
        #expect(try stopped(study, ["pilto", "answers.csv"], code: 1).err.contains("did you mean 'pilot'?"))
        #expect(try stopped(study, ["2016", "answers.csv"], code: 3).err.contains("wave '2016' is closed"))
    }

    @Test("SurveyXact's zeros of people who never answered are no answers")
    func surveyXact() throws {
        let study = try study([
            "dataset.csv": """
            respid;role;tools_1;tools_2;tools_3;trust;stato_1;stato_2;stato_3;stato_4;stato_5
            1;1;1;0;1;2;0;0;0;1;0
            2;2;0;0;0;;0;0;1;0;0
            3;;0;0;0;;0;1;0;0;0
            4;;0;0;0;;0;1;0;0;0
            5;3;0;0;0;3;0;0;0;1;0

            """,
            "structure.csv": """
            questionName;variableName;questionType;subType;questionText;choiceValue;choiceText
            role;role;Closed;Single;Rolle;;
            tools;tools_1;Closed;Multiple;Verktøy;1;Telefon
            tools;tools_2;Closed;Multiple;Verktøy;3;Besøk
            tools;tools_3;Closed;Multiple;Verktøy;2;E-post
            trust;trust;Closed;Single;Tillit;;

            """,
            "labels.csv": """
            role;1;Direkte
            role;2;Andre
            role;3;Vet ikke
            trust;1;Høy
            trust;2;Noe
            trust;3;Lav
            tools_1;0;Ikke valgt
            tools_1;1;Valgt
            tools_2;0;Ikke valgt
            tools_2;1;Valgt
            tools_3;0;Ikke valgt
            tools_3;1;Valgt

            """,
        ])
        let outcome = try study.run("wave", "import", "pilot", "dataset.csv", "structure.csv", "labels.csv")
        #expect(outcome.code == 0, "\(outcome)")
        #expect(outcome.out.contains("distributed 5, opened 3, partial 1, complete 2; 5 units\n"))
        #expect(try OpenPilot.counts("role", in: study) == ["direct": 1, "other": 1, "dont_know": 1, "nonresponse": 2])
        #expect(
            try OpenPilot.counts("tools", in: study)
                == ["phone": 1, "mail": 1, "breakoff": 1, "not_shown": 1, "nonresponse": 2])
        #expect(try OpenPilot.counts("trust", in: study) == ["some": 1, "low": 1, "breakoff": 1, "nonresponse": 2])
        #expect(try study.run("check") == .done("kunnskap.sqlite: no fault found\n"))
    }

    @Test("LimeSurvey's CSV and VV files tell who came to the end, and VV what was not shown")
    func limeSurvey() throws {
        let study = try study([
            "lime.csv":
                "\u{FEFF}\"id\",\"submitdate\",\"lastpage\",\"startlanguage\",\"role\",\"tools[phone]\",\"tools[mail]\","
                + "\"tools[visit]\",\"trust\"\r\n\"1\",\"2016-01-20 10:00:00\",\"3\",\"nb\",\"direct\",\"Y\",\"\",\"\",\"high\"\r\n"
                + "\"2\",\"\",\"1\",\"nb\",\"other\",\"\",\"\",\"\",\"\"\r\n\"3\",\"\",\"0\",\"nb\",\"\",\"\",\"\",\"\",\"\"\r\n",
            "vv.csv": "id\tsubmitdate\tlastpage\tstartlanguage\tRolle\tTelefon\tE-post\tBesøk\tTillit\n"
                + "id\tsubmitdate\tlastpage\tstartlanguage\trole\ttools_phone\ttools_mail\ttools_visit\ttrust\n"
                + "1\t2016-01-20 10:00:00\t3\tnb\tdont_know\t{question_not_shown}\t{question_not_shown}\t{question_not_shown}\thigh\n"
                + "2\t{question_not_shown}\t1\tnb\tother\tY\t\t\t{question_not_shown}\n",
        ])
        let csv = try study.run("wave", "import", "pilot", "lime.csv")
        #expect(csv.code == 0 && csv.out.contains("distributed 3, opened 3, partial 1, complete 1;"), "\(csv)")
        #expect(try OpenPilot.counts("tools", in: study) == ["phone": 1, "breakoff": 1, "nonresponse": 1])
        #expect(try OpenPilot.counts("trust", in: study) == ["high": 1, "breakoff": 1, "nonresponse": 1])
        let vv = try study.run("wave", "import", "pilot", "vv.csv", "--replace")
        #expect(vv.code == 0 && vv.out.contains("distributed 2, opened 2, partial 1, complete 1;"), "\(vv)")
        #expect(try OpenPilot.counts("tools", in: study) == ["phone": 1, "not_shown": 1])
        #expect(try OpenPilot.counts("trust", in: study) == ["high": 1, "breakoff": 1])
    }

    @Test("Windows-1252 with semicolons, decimal commas and labels for values, as write.csv2 writes it")
    func windows1252() throws {
        let study = try study()
        let text = "\"role\";\"vekt\";\"trust\"\r\n\"Direkte\";0,5;\"Høy\"\r\n\"Andre\";2;\"Lav\"\r\n"
        try Data(text.unicodeScalars.map { UInt8($0.value) }).write(to: URL(filePath: study.folder.file("r.csv")))
        let outcome = try study.run("wave", "import", "pilot", "r.csv")
        #expect(outcome.code == 0, "\(outcome)")
        let words = outcome.out.split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") }
        #expect(words.contains("trust Høy high 1"), "\(outcome)")
        #expect(try OpenPilot.counts("trust", in: study) == ["high": 1, "low": 1])
    }

    @Test("municipalities that merged after the boundary date are kept as they were, and reported on a later year")
    func merged() throws {
        let study = try study(["answers.csv": "role,kommunenr\ndirect,706\nother,0719\nother,0720\ndirect,301\n"])
        #expect(try study.run("wave", "import", "pilot", "answers.csv").code == 0)
        let codes = try study.connect(.readOnly).query(
            "SELECT municipality FROM unit JOIN wave ON wave.id = unit.wave WHERE wave.key = 'pilot' ORDER BY 1"
        ) { row throws(DatabaseError) in try row.text(0) }
        #expect(codes == ["0301", "0706", "0719", "0720"])
        let later = try self.study(
            ["answers.csv": "role,kommune\ndirect,Andebu\nother,Sandefjord\n"], boundaryDate: "2018-01-01")
        let outcome = try stopped(later, ["pilot", "answers.csv"], code: 1)
        #expect(
            outcome.err
                == "answers.csv:2: the municipality 'Andebu' in 'kommune' is no name on 2018-01-01; '0719' is Andebu "
                + "until 2016-12-31 (1 row, on line 2)\n")
    }

    @Test("'wave map' writes a mapping by which the same file comes in; it takes no file's place")
    func map() throws {
        let study = try study([
            "answers.csv": "Stilling;tools_phone;tools_mail;tools_visit;x\nDirekte;1;0;0;9\nAndre;0;1;0;9\n"
        ])
        let outcome = try study.run("wave", "map", "pilot", "answers.csv", "-o", "m.yaml")
        #expect(
            outcome
                == .done("m.yaml: 3 of 5 columns are mapped, 2 questions have no column; look it over, and edit it\n"))
        #expect(try study.run("wave", "map", "pilot", "answers.csv", "-o", "m.yaml").code == 3)
        let text = String(decoding: try study.folder.bytes("m.yaml"), as: UTF8.self)
        #expect(try study.run("wave", "map", "pilot", "answers.csv") == .done(text))
        _ = try study.folder.write(
            text.replacing(
                "{column: \"Stilling\", ignore: true}",
                with: "{column: \"Stilling\", question: role, values: {Direkte: direct, Andre: other}}"),
            to: "edited.yaml")
        #expect(try study.run("wave", "import", "pilot", "answers.csv", "--mapping", "edited.yaml").code == 0)
        #expect(try OpenPilot.counts("role", in: study) == ["direct": 1, "other": 1])
        #expect(try OpenPilot.counts("tools", in: study) == ["phone": 1, "mail": 1])
    }
}
