import SQLiteKit
import SurveyModel

extension SQLiteRespondentRepository {
    func respondent(_ number: Int, in wave: String) throws(RepositoryError) -> Respondent {
        let (_, id) = try ids(number, in: wave)
        let found = try session.first(
            """
            SELECT r.number, u.key, r.weight, r.stratum, r.cluster, r.source_id
            FROM respondent AS r JOIN unit AS u ON u.id = r.unit WHERE r.id = ?
            """, [.int(id)]
        ) { row throws(DatabaseError) in
            Respondent(
                number: try row.int(0), unit: try row.text(1), weight: try row.double(2),
                stratum: try row.optionalText(3), cluster: try row.optionalText(4), sourceID: try row.optionalText(5))
        }
        guard let found else { throw Self.missing(number, wave) }
        return found
    }

    func number(ofSourceID sourceID: String, in wave: String) throws(RepositoryError) -> Int {
        let found = try session.first(
            "SELECT number FROM respondent WHERE wave = ? AND source_id = ?",
            [.int(try session.waveID(wave)), .text(sourceID)]
        ) { row throws(DatabaseError) in try row.int(0) }
        // The id is personal: it is not said again.
        guard let found else { throw .input("wave '\(wave)' has no respondent with that id of the survey tool") }
        return found
    }

    func remove(_ number: Int, from wave: String) throws(RepositoryError) {
        try session.requireTransaction()
        let (waveID, id) = try ids(number, in: wave)
        session.touchedWaves.insert(waveID)
        // By question and respondent, the record's key: it has no index on respondents.
        for table in ["answer", "number_answer", "text_answer"] {
            try session.run(
                """
                DELETE FROM \(table) WHERE question IN (SELECT id FROM question WHERE wave = ?) AND respondent = ?
                """, [.int(waveID), .int(id)])
        }
        let unit = try session.first("SELECT unit FROM respondent WHERE id = ?", [.int(id)]) {
            row throws(DatabaseError) in try row.int(0)
        }
        try session.run("DELETE FROM respondent WHERE id = ?", [.int(id)])
        guard let unit else { return }
        try session.run(
            "DELETE FROM unit WHERE id = ? AND NOT EXISTS (SELECT 1 FROM respondent WHERE wave = ? AND unit = ?)",
            [.int(unit), .int(waveID), .int(unit)])
    }

    /// The ids of a wave and of one of its respondents.
    func ids(_ number: Int, in wave: String) throws(RepositoryError) -> (wave: Int, respondent: Int) {
        let waveID = try session.waveID(wave)
        let id = try session.first(
            "SELECT id FROM respondent WHERE wave = ? AND number = ?", [.int(waveID), .int(number)]
        ) { row throws(DatabaseError) in try row.int(0) }
        guard let id else { throw Self.missing(number, wave) }
        return (waveID, id)
    }

    private static func missing(_ number: Int, _ wave: String) -> RepositoryError {
        .input("wave '\(wave)' has no respondent \(number); it was never there, or was removed")
    }
}
