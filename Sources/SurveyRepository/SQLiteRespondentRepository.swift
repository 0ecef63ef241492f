import SQLiteKit
import SurveyModel

struct SQLiteRespondentRepository: RespondentRepository {
    let session: WriteSession

    init(_ session: WriteSession) { self.session = session }

    func count(in wave: String) throws(RepositoryError) -> Int {
        try session.first(
            "SELECT count(*) FROM respondent WHERE wave = ?", [.int(try session.waveID(wave))]
        ) { row throws(DatabaseError) in try row.int(0) } ?? 0
    }

    func units(of wave: String) throws(RepositoryError) -> [Unit] {
        let rows = try session.query(
            "SELECT key, kind, municipality, zone FROM unit WHERE wave = ? ORDER BY id",
            [.int(try session.waveID(wave))]
        ) { row throws(DatabaseError) in
            (
                key: try row.text(0), kind: try row.text(1), municipality: try row.optionalText(2),
                zone: try row.optionalText(3)
            )
        }
        var units: [Unit] = []
        for row in rows {
            units.append(
                Unit(
                    key: row.key, kind: try stored(row.kind, as: UnitKind.self), municipality: row.municipality,
                    zone: row.zone))
        }
        return units
    }

    func respondents(of wave: String) throws(RepositoryError) -> [Respondent] {
        try session.query(
            """
            SELECT r.number, u.key, r.weight, r.stratum, r.cluster, r.source_id
            FROM respondent AS r JOIN unit AS u ON u.id = r.unit
            WHERE r.wave = ? ORDER BY r.number
            """, [.int(try session.waveID(wave))]
        ) { row throws(DatabaseError) in
            Respondent(
                number: try row.int(0), unit: try row.text(1), weight: try row.double(2),
                stratum: try row.optionalText(3), cluster: try row.optionalText(4),
                sourceID: try row.optionalText(5))
        }
    }
}
