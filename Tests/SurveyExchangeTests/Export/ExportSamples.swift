import SurveyExchange
import SurveyModel
import SurveyRepository
import SurveyTestSupport
import Testing

/// A stored wave with every kind of question, and with words in everything personal that no export may hold unasked.
enum ExportSamples {
    /// What is personal, with words to be found by.
    static let canaries = ["CANARYUNIT", "CANARYCLUSTER", "CANARYID", "CANARYTEXT", "0301", "0101"]

    static func questionnaire(origin: String = "collected") throws -> Questionnaire {
        var file = try Samples.edit(Samples.wave, "origin: synthetic", "origin: \(origin)")
        file = try Samples.edit(
            file, "label: {nb: \"Aktiv\"}", "label: {nb: \"Aktiv <& \\\"nå\\\"\", en: \"Active\"}")
        return try WaveFile.parse(bytes: Array(file.utf8), file: "wave.yaml")
    }

    static let answers = AnswerSet(
        units: [
            Unit(key: "CANARYUNIT-1", kind: .municipality, municipality: "0301", zone: "II"),
            Unit(key: "CANARYUNIT-2", kind: .municipality, municipality: "0101"),
            Unit(key: "u3", kind: .anonymous, zone: "III"),
        ],
        respondents: [
            person(1, "CANARYUNIT-1", 1, "north"), person(2, "CANARYUNIT-1", 0.25, "north", cluster: "CANARYCLUSTER"),
            person(3, "CANARYUNIT-2", 12.5, "south"), person(4, "u3", 1, nil), person(5, "u3", 1, "south"),
        ],
        answers: [
            "activity": [
                .options(["yes"]), .options(["no"]), .options(["yes"]), .state(.dontKnow), .state(.nonresponse),
            ],
            "source.ds": [
                .options(["large"]), .state(.notShown), .options(["never"]), .state(.notShown), .state(.nonresponse),
            ],
            "work": [
                .options(["a"]), .options(["a", "b"]), .state(.noAnswer), .options(["b"]), .state(.nonresponse),
            ],
            "years": [.number(2.5), .number(-3), .state(.dontKnow), .number(10), .state(.nonresponse)],
            "more": [
                .text("CANARYTEXT"), .text("=CANARYTEXT(1)"), .text("Ja, \"takk\"\nog; mer"), .state(.noAnswer),
                .state(.nonresponse),
            ],
        ])

    private static func person(
        _ number: Int, _ unit: String, _ weight: Double, _ stratum: String?, cluster: String? = nil
    ) -> Respondent {
        Respondent(
            number: number, unit: unit, weight: weight, stratum: stratum, cluster: cluster,
            sourceID: "CANARYID-\(number)")
    }

    /// A fresh database with the wave, or with a wave and its answers of a test's own.
    static func database(
        _ questionnaire: Questionnaire? = nil, _ answers: AnswerSet = answers
    ) throws -> TestDatabase {
        let test = try TestDatabase()
        let municipalities = test.database.municipalities
        try test.database.write { () throws(RepositoryError) in try municipalities.store(RandomSurvey.register) }
        try test.store(try questionnaire ?? self.questionnaire(), answers)
        return test
    }

    static func export(
        _ test: TestDatabase, wave: String = "2020", withIdentifiers: Bool = false
    ) throws -> WaveExport {
        try WaveExport(test.database, wave: wave, withIdentifiers: withIdentifiers)
    }

    /// The sample as CSV.
    static func csv(
        _ export: WaveExport, _ dialect: CSVDialect = .machine, _ values: ExportedValues = .codes, isRaw: Bool = false
    ) throws -> String {
        var bytes: [UInt8] = []
        CSVExport(export, dialect: dialect, values: values, isRaw: isRaw).write { bytes += $0 }
        return try #require(String(validating: bytes, as: UTF8.self))
    }
}
