import SQLiteKit
import SurveyModel
import SurveyRepository

extension CrossTabEngine {
    /// Which municipalities answered in which waves. A wave whose answers are made up is not shown by municipality.
    /// - Parameter boundary: the year whose municipalities are told of; nil for that of the newest wave.
    public func participation(boundary: Int?) throws(QueryError) -> MunicipalityParticipation {
        let all: [Wave]
        do { all = try database.waves.waves().sorted { $0.boundaryDate < $1.boundaryDate } } catch {
            throw QueryError(error)
        }
        guard let newest = all.last else { throw .noWave }
        let year = boundary ?? Int(newest.boundaryDate.description.prefix(4)) ?? 0
        var waves: [Wave] = []
        var leftOut: [(wave: String, reason: Label)] = []
        var counts: [[String: Int]] = []
        var places: [String: (name: String, isSplit: Bool)] = [:]
        for wave in all {
            guard wave.origin == .collected else {
                leftOut.append((wave.key, Self.madeUp))
                continue
            }
            let units = try respondentsByMunicipality(wave.key)
            guard !units.isEmpty else {
                leftOut.append((wave.key, Self.noMunicipalities))
                continue
            }
            var own: [String: Int] = [:]
            for (code, n) in units {
                let home = try home(code, year)
                places[home.code] = (home.name, home.isSplit)
                own[home.code, default: 0] += n
            }
            waves.append(wave)
            counts.append(own)
        }
        let rows = places.sorted { $0.key < $1.key }.map { code, place in
            MunicipalityParticipation.Row(
                code: code, name: place.name, isSplit: place.isSplit, respondents: counts.map { $0[code] ?? 0 })
        }
        return MunicipalityParticipation(boundary: year, waves: waves, rows: rows, leftOut: leftOut)
    }

    private static let madeUp = Label(
        "svarene er ikke samlet inn, og knyttes ikke til kommuner",
        others: [.en: "the answers were not collected, and are tied to no municipality"])
    private static let noMunicipalities = Label(
        "ingen svar er knyttet til en kommune", others: [.en: "no answer is tied to a municipality"])

    private func respondentsByMunicipality(_ wave: String) throws(QueryError) -> [(code: String, n: Int)] {
        do {
            return try database.connection.query(
                """
                SELECT u.municipality, count(*)
                FROM wave AS w JOIN respondent AS r ON r.wave = w.id JOIN unit AS u ON u.id = r.unit
                WHERE w.key = ? AND u.municipality IS NOT NULL AND NOT EXISTS (
                    SELECT 1 FROM answer AS a WHERE a.respondent = r.id AND a.option = -8
                        AND a.question = (SELECT id FROM question WHERE wave = w.id AND position = 1)
                )
                GROUP BY u.municipality ORDER BY u.municipality
                """, [.text(wave)]
            ) { row throws(DatabaseError) in (code: try row.text(0), n: try row.int(1)) }
        } catch { throw QueryError(error) }
    }

    private func home(_ code: String, _ year: Int) throws(QueryError) -> (code: String, name: String, isSplit: Bool) {
        do throws(RepositoryError) {
            let own = try database.municipalities.municipality(code)
            // One that is younger than the boundary year has no place on its map.
            guard let day = CalendarDate(year: year), day >= own.validFrom else { return (code, own.name, false) }
            switch try database.municipalities.fate(of: code, in: year) {
            case .municipality(let found): return (found.code, found.name, false)
            case .split: return (code, own.name, true)
            }
        } catch { throw QueryError(error) }
    }
}
