import Foundation
import SurveyTestSupport
import Testing

@Suite("kunnskap export")
struct ExportTests {
    private static let leftOut =
        "kunnskap: left out without --with-identifiers: the keys of units and clusters (numbers stand for them), municipalities\n"

    private func pilot() throws -> Study {
        let study = try Study()
        try PilotWave.load(into: study)
        return study
    }

    private func text(_ study: Study, _ name: String) throws -> String {
        String(decoding: try study.folder.bytes(name), as: UTF8.self)
    }

    @Test("CSV with identifiers is the answers file that was loaded, and loads again")
    func roundTrip() throws {
        let study = try pilot()
        let before = try study.bytes()
        #expect(
            try study.run("export", "pilot", "--to", "csv", "-o", "out.csv", "--with-identifiers")
                == .done("out.csv: 40 respondents of wave pilot, with personal columns\n"))
        #expect(try study.bytes() == before)
        // Nothing ticked is stored as no answer.
        let stored = PilotWave.answers.replacing("other,0,0,0", with: "other,no_answer,no_answer,no_answer")
        #expect(try text(study, "out.csv") == stored)
        let second = try Study()
        try PilotWave.write(into: second, answers: text(study, "out.csv"))
        #expect(try second.run("wave", "load", "wave.yaml", "answers.csv").code == 0)
        #expect(try second.run("export", "pilot", "--to", "csv", "-o", "out.csv", "--with-identifiers").code == 0)
        #expect(try text(second, "out.csv") == stored)
    }

    @Test(
        "every format but those of other programs is written whole, for its owner alone, without identifiers",
        arguments: ["csv", "ddi", "json-stat", "sqlite"])
    func formats(format: String) throws {
        let study = try pilot()
        #expect(
            try study.run("export", "pilot", "--to", format, "-o", "out")
                == Outcome(code: 0, out: "out: 40 respondents of wave pilot\n", err: Self.leftOut))
        let bytes = try text(study, "out")
        #expect(bytes.contains("phone") && !bytes.contains("oslo") && !bytes.contains("0301"))
        let attributes = try FileManager.default.attributesOfItem(atPath: study.folder.file("out"))
        #expect(attributes[.posixPermissions] as? Int == 0o600)
        #expect(try study.folder.names().filter { $0.contains("partial") }.isEmpty)
    }

    @Test("the Excel dialect has labels, or codes where asked for")
    func excel() throws {
        let study = try pilot()
        #expect(try study.run("export", "pilot", "--to", "csv", "-o", "a.csv", "--dialect", "excel").code == 0)
        let first = try text(study, "a.csv").split(separator: "\r\n")[1]
        #expect(first == "1;1;Kommune;I;0,5;north;Direkte;Valgt;Valgt;Ikke valgt;Høy;collected")
        #expect(
            try study.run("export", "pilot", "--to", "csv", "-o", "b.csv", "--dialect", "excel", "--values", "codes")
                .code
                == 0)
        #expect(
            try text(study, "b.csv").split(separator: "\r\n")[1]
                == "1;1;municipality;I;0,5;north;direct;1;1;0;high;collected")
    }

    @Test("the reconstructed wave says what it is, in the file and beside it")
    func reconstructed() throws {
        let study = try Study()
        let outcome = try study.run("export", "2016", "--to", "csv", "-o", "out.csv")
        #expect(outcome.code == 0 && outcome.out == "out.csv: 258 respondents of wave 2016\n")
        #expect(outcome.err.hasPrefix("kunnskap: 2016: Rekonstruert: "))
        let lines = try text(study, "out.csv").split(separator: "\n")
        #expect(lines.count == 259 && lines.dropFirst().allSatisfy { $0.hasSuffix(",reconstructed") })
    }

    @Test("the SQLite file opens in the stock shell", .enabled(if: access("/usr/bin/sqlite3", X_OK) == 0))
    func sqlite() throws {
        let study = try pilot()
        #expect(try study.run("export", "pilot", "--to", "sqlite", "-o", "out.sqlite").code == 0)
        let sql = "PRAGMA integrity_check; SELECT role, count(*) FROM answers_labelled GROUP BY role ORDER BY 2"
        #expect(
            try Program(executable: "/usr/bin/sqlite3", ["-bail", "out.sqlite", sql], in: study.folder).wait()
                == .done("ok\nUbesvart|2\nVet ikke|2\nAndre|16\nDirekte|20\n"))
    }

    @Test(
        "kunnskap-formats makes the files of other programs", .enabled(if: Self.hasFormats),
        arguments: ["sav", "zsav", "xlsx"])
    func otherPrograms(format: String) throws {
        let study = try pilot()
        #expect(
            try study.run("export", "pilot", "--to", format, "-o", "out.\(format)")
                == Outcome(code: 0, out: "out.\(format): 40 respondents of wave pilot\n", err: Self.leftOut))
        let start = ["sav": "$FL2", "zsav": "$FL3", "xlsx": "PK"][format] ?? "?"
        #expect(try study.folder.bytes("out.\(format)").starts(with: Array(start.utf8)))
    }

    private static var hasFormats: Bool { (try? access(Program.path() + "-formats", X_OK)) == 0 }

    @Test("a file that is there is left as it is")
    func there() throws {
        let study = try pilot()
        _ = try study.folder.write("mine", to: "out")
        for format in ["csv", "xlsx", "sav", "zsav", "ddi", "json-stat", "sqlite"] {
            #expect(
                try study.run("export", "pilot", "--to", format, "-o", "out")
                    == .failed(3, "out is there already; it was left as it is"))
        }
        #expect(try text(study, "out") == "mine")
    }

    @Test("an unknown wave, and a folder that is not there")
    func unknown() throws {
        let study = try pilot()
        #expect(
            try study.run("export", "pilt", "--to", "csv", "-o", "out")
                == .failed(1, "there is no wave 'pilt'; did you mean 'pilot'?"))
        #expect(
            try study.run("export", "pilot", "--to", "csv", "-o", "no/out")
                == .failed(1, "no/out cannot be made: No such file or directory"))
        #expect(try !study.folder.names().contains("out"))
    }

    @Test(
        "what does not go together is usage",
        arguments: [
            (["--to", "pdf"], "'pdf'"), (["--to", "sav", "--dialect", "excel"], "--dialect is for --to csv"),
            (["--to", "xlsx", "--raw"], "--raw is for --to csv"),
            (["--to", "ddi", "--values", "codes"], "--values is for --to csv and xlsx"),
            (["--to", "csv", "--dialect", "word"], "'word'"),
        ])
    func usage(arguments: [String], message: String) throws {
        let study = try pilot()
        let outcome = try Program.run(["export", "pilot", "-o", "out"] + arguments, in: study.folder)
        #expect(outcome.code == 2 && outcome.err.contains(message), "\(outcome)")
        #expect(try !study.folder.names().contains("out"))
    }

    @Test("where there is no room nothing is left", arguments: ["csv", "ddi", "json-stat", "sqlite"])
    func noRoom(format: String) throws {
        let study = try Study()
        // 32 KiB: room for what SQLite needs to read the database, and not for any of the files.
        let command = "trap '' XFSZ; ulimit -f 64; exec \"$0\" export 2016 --to \(format) -o out 2> /dev/null"
        let outcome = try Program(executable: "/bin/sh", ["-c", command, Program.path()], in: study.folder).wait()
        #expect(outcome.code == 4, "\(outcome)")
        #expect(try study.folder.names().filter { $0.hasPrefix("out") }.isEmpty)
    }
}
