import SQLiteKit
import SurveyTestSupport
import Testing

@Suite("kunnskap answer, respondent and audit")
struct AnswerEditTests {
    private let study: Study

    /// The pilot wave, open, so that its answers may be corrected.
    init() throws {
        study = try Study()
        let wave = PilotWave.waveFile().replacing("status: closed", with: "status: open")
        _ = try study.folder.write(wave, to: "pilot.yaml")
        let rows = PilotWave.answers.split(separator: "\n").enumerated().map {
            $0 == 0 ? "\($1),source_id" : "\($1),s\($0)"
        }
        _ = try study.folder.write(rows.joined(separator: "\n") + "\n", to: "pilot.csv")
        let outcome = try study.run("wave", "load", "pilot.yaml", "pilot.csv")
        try #require(outcome.code == 0, "\(outcome)")
    }

    private func count(_ sql: String) throws -> Int {
        try study.connect(.readOnly).first(sql) { row throws(DatabaseError) in try row.int(0) } ?? -1
    }

    private func table(_ row: String) throws -> [String: Int] {
        let json = try study.json("crosstab", row, "--wave", "pilot", "--format", "json")
        return Dictionary(json["cells"].list.map { ($0["row"].text ?? "", $0["n"].int ?? -1) }) { first, _ in first }
    }

    @Test("an answer is shown and corrected, counted at once, and the audit log tells what and not how")
    func set() throws {
        let shown = try study.run("answer", "show", "pilot", "1", "role", "tools")
        #expect(shown.code == 0)
        #expect(shown.out.contains("direct") && shown.out.contains("phone,mail"))
        let before = try table("role")
        let outcome = try study.run("answer", "set", "pilot", "id=s1", "role=other", "tools=visit", "--reason", "feil")
        #expect(outcome == .done("wave pilot, respondent 1: 2 answers set\n"))
        let after = try table("role")
        #expect(after["direct"] == before["direct"].map { $0 - 1 } && after["other"] == before["other"].map { $0 + 1 })
        #expect(try study.run("check").code == 0)
        let audit = try study.run("audit").out
        #expect(audit.contains("answer set") && audit.contains("wave pilot, respondent 1, role, tools"))
        #expect(audit.contains("feil") && !audit.contains("visit") && !audit.contains("s1 "))
    }

    private static let mistakes: [(arguments: [String], message: String)] = [
        (["1", "role=dierct"], "question 'role' has no option 'dierct'; did you mean 'direct'?"),
        (["1", "role=direct,other"], "'role' takes one answer, and here are 2; write one"),
        (
            ["1", "role=not_shown"],
            """
            'role' is shown to everybody, so not_shown cannot stand; set it too
            'tools' is not for this respondent (role=direct,other); set it to not_shown too
            """
        ),
        (["1", "role=dont_know"], "'tools' is not for this respondent (role=direct,other); set it to not_shown too"),
        (["1", "role"], "'role' sets nothing; write question=value"),
        (["41", "role=other"], "wave 'pilot' has no respondent 41; it was never there, or was removed"),
        (["id=x", "role=other"], "wave 'pilot' has no respondent with that id of the survey tool"),
        (["anna", "role=other"], "'anna' is no respondent; write the number, or id= and the survey tool's id"),
    ]

    @Test("what cannot be is refused with a sentence, and nothing changes", arguments: mistakes)
    func refused(arguments: [String], message: String) throws {
        let before = try study.bytes()
        let outcome = try Program.run(["answer", "set", "pilot"] + arguments, in: study.folder)
        #expect(outcome == .failed(1, message))
        #expect(try study.bytes() == before)
    }

    @Test("a closed wave is not corrected, but who withdraws can leave it")
    func closed() throws {
        _ = try study.run("wave", "close", "pilot")
        #expect(
            try study.run("answer", "set", "pilot", "1", "role=other")
                == .failed(3, "wave 'pilot' is closed, and its answers stay as they are"))
        #expect(try study.run("respondent", "remove", "pilot", "1", "--yes").code == 0)
        #expect(try study.run("audit").out.contains("wave close"))
    }

    @Test("who is removed is in no table, no column and no byte of the files; the number stays empty")
    func remove() throws {
        _ = try study.run("answer", "set", "pilot", "2", "remark=Et svært særpreget svar")
        let canary = Array("særpreget".utf8)
        func isInFiles() throws -> Bool {
            try study.folder.names().contains { name in
                guard name.hasPrefix(Study.file) else { return false }
                let bytes = try study.folder.bytes(name)
                return bytes.indices.contains { bytes[$0...].starts(with: canary) }
            }
        }
        let hasTexts = try study.run("question", "list", "--wave", "pilot").out.contains("remark")
        if hasTexts { #expect(try isInFiles()) }
        #expect(
            try study.run("respondent", "remove", "pilot", "2")
                == .failed(
                    3, "there is nobody to ask whether respondent 2 may be removed; say --yes to remove it"))
        let outcome = try study.run("respondent", "remove", "pilot", "2", "--yes", "--reason", "trakk seg")
        #expect(outcome == .done("wave pilot: respondent 2 removed\n"))
        #expect(try !isInFiles())
        #expect(try count("SELECT count(*) FROM respondent WHERE source_id = 's2'") == 0)
        #expect(
            try count("SELECT count(*) FROM respondent WHERE wave = (SELECT id FROM wave WHERE key = 'pilot')") == 39)
        #expect(try count("SELECT count(*) FROM answer WHERE respondent NOT IN (SELECT id FROM respondent)") == 0)
        #expect(try table("role")["direct"] == 19)
        #expect(try study.run("check").code == 0)
        #expect(try study.run("answer", "show", "pilot", "2").code == 1)
        #expect(try study.run("audit").out.contains("trakk seg"))
    }

    @Test("the audit log is only added to")
    func audit() throws {
        _ = try study.run("answer", "set", "pilot", "1", "trust=low")
        let connection = try study.connect()
        #expect(throws: DatabaseError.self) { try connection.run("DELETE FROM audit") }
        #expect(throws: DatabaseError.self) { try connection.run("UPDATE audit SET user = 'x'") }
    }
}
