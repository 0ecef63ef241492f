import SQLiteKit
import SurveyModel
import SurveyRepository

/// What is known of municipalities on the boundaries of a year: merges roll up, a split is not guessed.
final class MunicipalityRegister {
    private let database: SurveyDatabase
    private let year: Int
    private var homes: [String: Municipality?] = [:]
    /// By name of the attribute: by municipality of the year, the values of those it came of.
    private var rolledUp: [MunicipalityAttribute.Name: [String: [String?]]] = [:]

    init(_ database: SurveyDatabase, year: Int) {
        self.database = database
        self.year = year
    }

    /// The counties of the year, in order of code.
    func counties() throws(QueryError) -> [County] {
        guard let day = CalendarDate(year: year) else { return [] }
        do {
            let codes = Set(try database.municipalities.municipalities(on: day).map(\.county))
            var counties: [County] = []
            for code in codes.sorted() { counties.append(try database.municipalities.county(code)) }
            return counties
        } catch { throw QueryError(error) }
    }

    func county(_ code: String) throws(QueryError) -> String? { try home(code)?.county }

    func zone(_ code: String) throws(QueryError) -> String? { try agreed(.zone, code) }

    func centrality(_ code: String) throws(QueryError) -> String? { try agreed(.centrality, code) }

    /// The inhabitants of the municipality of the year, as the register last counted its parts; nil where one is missing.
    func population(_ code: String) throws(QueryError) -> Int? {
        guard let home = try home(code) else { return nil }
        let parts = try values(.population)[home.code] ?? []
        var sum = 0
        for part in parts {
            guard let part, let inhabitants = Int(part) else { return nil }
            sum += inhabitants
        }
        return parts.isEmpty ? nil : sum
    }

    /// The value that all parts of the municipality of the year share.
    private func agreed(_ name: MunicipalityAttribute.Name, _ code: String) throws(QueryError) -> String? {
        guard let home = try home(code) else { return nil }
        let parts = try values(name)[home.code] ?? []
        guard let first = parts.first, parts.allSatisfy({ $0 == first }) else { return nil }
        return first
    }

    /// The municipality of the year that a code's territory lies in; nil where it was split.
    private func home(_ code: String) throws(QueryError) -> Municipality? {
        if let known = homes[code] { return known }
        do {
            var home: Municipality?
            if case .municipality(let found) = try database.municipalities.fate(of: code, in: year) { home = found }
            homes[code] = home
            return home
        } catch { throw QueryError(error) }
    }

    private func values(_ name: MunicipalityAttribute.Name) throws(QueryError) -> [String: [String?]] {
        if let known = rolledUp[name] { return known }
        var values: [String: [String?]] = [:]
        let rows: [(code: String, value: String?)]
        do {
            // The parts are the municipalities of one day, the newest that the register describes by the boundary year:
            // those of two days would count people twice. One that it knows nothing of leaves its whole unknown.
            rows = try database.connection.query(
                """
                WITH day AS (
                    SELECT coalesce(max(CASE WHEN date < ?2 THEN date END), min(date)) AS date
                    FROM municipality_attribute WHERE name = ?1
                )
                SELECT m.code, a.value
                FROM day JOIN municipality AS m
                    ON m.valid_from <= day.date AND (m.valid_to IS NULL OR m.valid_to >= day.date)
                LEFT JOIN municipality_attribute AS a
                    ON a.municipality = m.code AND a.name = ?1 AND a.date = day.date
                ORDER BY m.code
                """, [.text(name.rawValue), .text("\(year + 1)")]
            ) { row throws(DatabaseError) in (code: try row.text(0), value: try row.optionalText(1)) }
        } catch { throw QueryError(error) }
        for row in rows {
            guard let home = try home(row.code) else { continue }
            values[home.code, default: []].append(row.value)
        }
        rolledUp[name] = values
        return values
    }
}
