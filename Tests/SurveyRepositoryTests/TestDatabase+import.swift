import SurveyModel
import SurveyRepository
import SurveyTestSupport

extension TestDatabase {
    /// Stores a wave that takes answers.
    func storeOpen(_ questionnaire: Questionnaire) throws {
        let waves = database.waves
        try database.write { () throws(RepositoryError) in try waves.store(ImportSamples.open(questionnaire)) }
    }

    @discardableResult
    func importTable(
        _ table: AnswerTable, into wave: String, replacing: Bool = false, digit: Character = "a"
    ) throws -> ImportOutcome {
        try database.importTable(
            table, record: ImportSamples.record(wave, table.count, digit: digit), into: wave, replacing: replacing)
    }

    @discardableResult
    func importSet(
        _ set: AnswerSet, _ questionnaire: Questionnaire, replacing: Bool = false, digit: Character = "a"
    ) throws -> ImportOutcome {
        try importTable(
            AnswerTable(set, questionnaire), into: questionnaire.wave.key, replacing: replacing, digit: digit)
    }

    /// Every row that an import writes but those of the ledger, and all columns and objects of the schema.
    func importedState() throws -> [String] {
        try rows(
            """
            SELECT 'a ' || question || ' ' || respondent || ' ' || option AS concat FROM answer
            UNION ALL SELECT 'n ' || question || ' ' || respondent || ' ' || value FROM number_answer
            UNION ALL SELECT 't ' || question || ' ' || respondent || ' ' || value FROM text_answer
            UNION ALL SELECT 'u ' || id || ' ' || wave || ' ' || key || ' ' || kind || ' '
                || coalesce(municipality, '-') || ' ' || coalesce(zone, '-') FROM unit
            UNION ALL SELECT 'r ' || id || ' ' || wave || ' ' || number || ' ' || unit || ' ' || weight || ' '
                || coalesce(stratum, '-') || ' ' || coalesce(cluster, '-') || ' ' || coalesce(source_id, '-')
                FROM respondent
            """) + columnState()
    }

    /// The database's file and the files beside it, byte for byte.
    func files() throws -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        for name in try folder.names() where !name.hasSuffix("-shm") { files[name] = try folder.bytes(name) }
        return files
    }
}
