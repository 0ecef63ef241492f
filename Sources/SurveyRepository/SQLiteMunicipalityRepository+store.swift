import SQLiteKit
import SurveyModel

extension SQLiteMunicipalityRepository {
    func store(_ register: Register) throws(RepositoryError) {
        try session.requireTransaction()
        for county in register.counties {
            try session.run(
                "INSERT INTO county (code, name, valid_from, valid_to) VALUES (?, ?, ?, ?)",
                [
                    .text(county.code), .text(county.name), .text(county.validFrom.description),
                    .optional(county.validTo?.description),
                ])
        }
        for municipality in register.municipalities {
            try session.run(
                "INSERT INTO municipality (code, name, county, valid_from, valid_to) VALUES (?, ?, ?, ?, ?)",
                [
                    .text(municipality.code), .text(municipality.name), .text(municipality.county),
                    .text(municipality.validFrom.description), .optional(municipality.validTo?.description),
                ])
        }
        for change in register.changes {
            try session.run(
                """
                INSERT INTO municipality_change (change_date, old_code, new_code, old_name, new_name, kind)
                VALUES (?, ?, ?, ?, ?, ?)
                """,
                [
                    .text(change.date.description), .text(change.oldCode), .text(change.newCode),
                    .text(change.oldName), .text(change.newName), .text(change.kind.rawValue),
                ])
        }
        for attribute in register.attributes {
            try session.run(
                "INSERT INTO municipality_attribute (municipality, name, date, value) VALUES (?, ?, ?, ?)",
                [
                    .text(attribute.municipality), .text(attribute.name.rawValue),
                    .text(attribute.date.description), .text(attribute.value),
                ])
        }
        for row in register.successors {
            try session.run(
                "INSERT INTO municipality_successor (origin, year, successor) VALUES (?, ?, ?)",
                [.text(row.origin), .integer(Int64(row.year)), .text(row.successor)])
        }
    }
}
