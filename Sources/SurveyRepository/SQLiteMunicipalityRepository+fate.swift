import SQLiteKit
import SurveyModel

extension SQLiteMunicipalityRepository {
    func fate(of code: String, in year: Int) throws(RepositoryError) -> MunicipalityFate {
        let start = try municipality(code)
        guard let target = CalendarDate(year: year), target >= start.validFrom else {
            throw .input("municipality \(code) is not known before \(start.validFrom); ask for a later year")
        }
        let origins = try byOrigin(code, until: year)
        let codes = try follow(origins.isEmpty ? [(code, start.validFrom)] : origins, to: target)
        var found: [Municipality] = []
        for code in codes { found.append(try municipality(code)) }
        return found.count == 1 ? .municipality(found[0]) : .split(found)
    }

    /// The newest rows of the table by code of origin up to a year. It tells more than the changes where a merged
    /// municipality was split again.
    private func byOrigin(_ code: String, until year: Int) throws(RepositoryError) -> [(String, CalendarDate)] {
        let rows = try session.query(
            """
            SELECT successor, year FROM municipality_successor
            WHERE origin = ?1 AND year = (
                SELECT max(year) FROM municipality_successor WHERE origin = ?1 AND year <= ?2
            ) ORDER BY successor
            """, [.text(code), .int(year)]
        ) { row throws(DatabaseError) in (code: try row.text(0), year: try row.int(1)) }
        var origins: [(String, CalendarDate)] = []
        for row in rows { origins.append((row.code, try stored(CalendarDate(year: row.year), "boundary year"))) }
        return origins
    }

    /// Follows the changes from codes to codes up to a day; a split gives several.
    private func follow(
        _ starts: [(code: String, since: CalendarDate)], to target: CalendarDate
    ) throws(RepositoryError) -> [String] {
        var done: Set<String> = []
        var open = starts
        while let next = open.popLast() {
            let changes = try changes(of: next.code).filter { change in
                change.oldCode == next.code && change.newCode != next.code && change.kind != .transfer
                    && change.date > next.since && change.date <= target
            }
            // A code that lives on (an absorbing municipality) has no change to another code.
            guard let first = changes.first else {
                done.insert(next.code)
                continue
            }
            for change in changes where change.date == first.date { open.append((change.newCode, change.date)) }
        }
        return done.sorted()
    }
}
