import SQLiteKit
import SurveyModel

struct SQLiteMunicipalityRepository: MunicipalityRepository {
    let session: WriteSession

    init(_ session: WriteSession) { self.session = session }

    func municipality(_ code: String) throws(RepositoryError) -> Municipality {
        if let found = try read("WHERE code = ?", [.text(code)]).first { return found }
        let column = code.allSatisfy(\.isNumber) ? "code" : "name"
        throw .unknown(
            "municipality", code, among: try session.keys("SELECT DISTINCT \(column) FROM municipality ORDER BY 1"))
    }

    func municipalities(on date: CalendarDate) throws(RepositoryError) -> [Municipality] {
        try read("WHERE valid_from <= ?1 AND (valid_to IS NULL OR valid_to >= ?1)", [.text(date.description)])
    }

    func municipalities(named name: String) throws(RepositoryError) -> [Municipality] {
        // Swift's == is canonical equivalence and its lowercased() knows æøå; SQLite's lower() does not.
        let wanted = name.lowercased()
        let renamed = Set(
            try session.query("SELECT new_code, new_name FROM municipality_change WHERE kind = 'rename'") {
                row throws(DatabaseError) in (code: try row.text(0), name: try row.text(1))
            }.filter { $0.name.lowercased() == wanted }.map(\.code))
        return try read("", []).filter { $0.name.lowercased() == wanted || renamed.contains($0.code) }
    }

    func county(_ code: String) throws(RepositoryError) -> County {
        let found = try session.first(
            "SELECT code, name, valid_from, valid_to FROM county WHERE code = ?", [.text(code)]
        ) { row throws(DatabaseError) in
            (code: try row.text(0), name: try row.text(1), from: try row.text(2), to: try row.optionalText(3))
        }
        guard let found else {
            throw .unknown("county", code, among: try session.keys("SELECT code FROM county ORDER BY code"))
        }
        return County(
            code: found.code, name: found.name, validFrom: try date(found.from), validTo: try optionalDate(found.to))
    }

    func changes(of code: String) throws(RepositoryError) -> [MunicipalityChange] {
        let rows = try session.query(
            """
            SELECT change_date, old_code, old_name, new_code, new_name, kind FROM municipality_change
            WHERE old_code = ?1 OR new_code = ?1 ORDER BY change_date, old_code, new_code
            """, [.text(code)]
        ) { row throws(DatabaseError) in
            (
                date: try row.text(0), oldCode: try row.text(1), oldName: try row.text(2), newCode: try row.text(3),
                newName: try row.text(4), kind: try row.text(5)
            )
        }
        var changes: [MunicipalityChange] = []
        for row in rows {
            changes.append(
                MunicipalityChange(
                    date: try date(row.date), oldCode: row.oldCode, oldName: row.oldName, newCode: row.newCode,
                    newName: row.newName, kind: try stored(row.kind, as: MunicipalityChange.Kind.self)))
        }
        return changes
    }

    func attributes(of code: String) throws(RepositoryError) -> [MunicipalityAttribute] {
        let rows = try session.query(
            "SELECT name, date, value FROM municipality_attribute WHERE municipality = ? ORDER BY name, date",
            [.text(code)]
        ) { row throws(DatabaseError) in (name: try row.text(0), date: try row.text(1), value: try row.text(2)) }
        var attributes: [MunicipalityAttribute] = []
        for row in rows {
            attributes.append(
                MunicipalityAttribute(
                    municipality: code, name: try stored(row.name, as: MunicipalityAttribute.Name.self),
                    date: try date(row.date), value: row.value))
        }
        return attributes
    }

    /// The municipalities that a clause of SQL selects, in order of code.
    private func read(_ clause: String, _ bindings: [Value]) throws(RepositoryError) -> [Municipality] {
        let rows = try session.query(
            "SELECT code, name, county, valid_from, valid_to FROM municipality \(clause) ORDER BY code", bindings
        ) { row throws(DatabaseError) in
            (
                code: try row.text(0), name: try row.text(1), county: try row.text(2), from: try row.text(3),
                to: try row.optionalText(4)
            )
        }
        var municipalities: [Municipality] = []
        for row in rows {
            municipalities.append(
                Municipality(
                    code: row.code, name: row.name, county: row.county, validFrom: try date(row.from),
                    validTo: try optionalDate(row.to)))
        }
        return municipalities
    }

    private func date(_ text: String) throws(RepositoryError) -> CalendarDate {
        try stored(CalendarDate(text), "date")
    }

    private func optionalDate(_ text: String?) throws(RepositoryError) -> CalendarDate? {
        if let text { try date(text) } else { nil }
    }
}
