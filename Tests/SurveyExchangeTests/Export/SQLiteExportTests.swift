import Foundation
import SurveyExchange
import SurveyModel
import SurveyRepository
import SurveyTestSupport
import Testing

@Suite("A wave's own SQLite file", .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/sqlite3")))
struct SQLiteExportTests {
    /// What the stock shell prints.
    private func shell(_ path: String, _ sql: String) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/sqlite3")
        process.arguments = ["-bail", path, sql]
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let bytes = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: bytes, as: UTF8.self)
    }

    private func made(_ test: TestDatabase, withIdentifiers: Bool = false) throws -> String {
        let path = test.folder.file("wave.sqlite")
        try SQLiteText.make(try ExportSamples.export(test, withIdentifiers: withIdentifiers), path: path)
        return path
    }

    @Test("opens in the stock shell: answers by code and by label, what they mean, and the origin on every row")
    func stock() throws {
        let test = try ExportSamples.database(try ExportSamples.questionnaire(origin: "synthetic"))
        let path = try made(test)
        defer { withExtendedLifetime(test) {} }
        #expect(try shell(path, "PRAGMA integrity_check; PRAGMA foreign_key_check") == "ok\n")
        #expect(
            try shell(path, "SELECT * FROM answers WHERE respondent < 4") == """
                1|1|municipality|II|1.0|north||yes|large|1|0|2.5|synthetic
                2|1|municipality|II|0.25|north|4|no|not_shown|1|1|-3.0|synthetic
                3|2|municipality||12.5|south||yes|never|no_answer|no_answer|dont_know|synthetic

                """)
        #expect(
            try shell(path, "SELECT activity, \"source.ds\", \"work[a]\", years FROM answers_labelled") == """
                Ja|Stor|Valgt|2.5
                Nei|Ikke vist|Valgt|-3.0
                Ja|Aldri|Ubesvart|Vet ikke
                Vet ikke|Ikke vist|Ikke valgt|10.0
                Frafall|Frafall|Frafall|Frafall

                """)
        #expect(
            try shell(
                path,
                "SELECT code, state, label_nb FROM value_label WHERE variable = 'activity' AND position < 4 ORDER BY position"
            )
                == "yes|valid|Ja\nno|valid|Nei\ndont_know|dont_know|Vet ikke\n")
        #expect(try shell(path, "SELECT key, origin, notes FROM wave").hasPrefix("2020|synthetic|Syntetisk: "))
        #expect(try shell(path, "SELECT typeof(years) FROM answers WHERE respondent IN (1, 3)") == "real\ntext\n")
    }

    @Test("with identifiers texts stand as they are")
    func texts() throws {
        let test = try ExportSamples.database()
        let path = try made(test, withIdentifiers: true)
        defer { withExtendedLifetime(test) {} }
        #expect(try shell(path, "SELECT more FROM answers WHERE respondent IN (2, 4)") == "=CANARYTEXT(1)\nno_answer\n")
    }

    @Test("a file that is there already is not written to")
    func there() throws {
        let test = try ExportSamples.database()
        let path = try made(test)
        let before = try test.folder.bytes("wave.sqlite")
        let error = #expect(throws: RepositoryError.self) {
            try SQLiteText.make(try ExportSamples.export(test), path: path)
        }
        #expect(error?.isRefusal == true)
        #expect(try test.folder.bytes("wave.sqlite") == before)
    }
}
