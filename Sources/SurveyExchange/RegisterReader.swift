import SurveyModel

/// Reads the files of the register, and checks that their codes belong together.
final class RegisterReader {
    private static let names = [
        "county_versions.csv", "municipality_versions.csv", "municipality_changes.csv",
        "municipality_minor_transfers.csv", "municipality_2016_to_2020_2024.csv", "population_2016.csv",
        "centrality_2008_standard.csv", "district_policy_area_2014.csv",
    ]

    private let files: [(name: String, bytes: [UInt8])]
    private(set) var logs: [FaultLog] = []
    private var counties: Set<String> = []
    private var municipalities: Set<String> = []
    /// The codes and dates of the changes read so far.
    private var changes: Set<[String]> = []

    init(_ files: [(name: String, bytes: [UInt8])]) {
        self.files = files
        for file in files where !Self.names.contains(Self.base(file.name)) {
            let log = FaultLog(file: file.name)
            log.note("this is no file of the register; \(suggestion(Self.base(file.name), in: Self.names))", line: 1)
            logs.append(log)
        }
    }

    func register() -> Register {
        let counties = readCounties()
        let municipalities = readMunicipalities()
        let changes = readChanges() + readTransfers()
        let attributes = readPopulation() + readCentrality() + readZones()
        return Register(
            counties: counties, municipalities: municipalities,
            changes: changes.sorted { ($0.date, $0.oldCode, $0.newCode) < ($1.date, $1.oldCode, $1.newCode) },
            attributes: attributes, successors: readSuccessors())
    }

    private static func base(_ name: String) -> String {
        name.split(separator: "/").last.map(String.init) ?? name
    }

    private func rows(_ name: String, _ columns: [String]) -> [RegisterTable.Row] {
        let found = files.filter { Self.base($0.name) == name }
        let log = FaultLog(file: found.first?.name ?? name)
        logs.append(log)
        guard let file = found.first else {
            log.note("the file is missing; put it beside the other files of the register", line: 1)
            return []
        }
        if found.count > 1 { log.note("the file is given \(found.count) times; give it once", line: 1) }
        return RegisterTable(file.bytes, columns: columns, log: log).rows
    }

    private func readCounties() -> [County] {
        rows("county_versions.csv", ["code", "name", "valid_from", "valid_to"]).compactMap { row in
            let code = row.code("code", digits: 2)
            let name = row.name("name")
            let validity = row.validity()
            guard let code, let name, let validity else { return nil }
            if !counties.insert(code).inserted { row.note("the code '\(code)' stands twice; remove one", at: "code") }
            return County(code: code, name: name, validFrom: validity.from, validTo: validity.to)
        }
    }

    private func readMunicipalities() -> [Municipality] {
        let columns = ["code", "name", "county_code", "valid_from", "valid_to"]
        return rows("municipality_versions.csv", columns).compactMap { row in
            let code = row.code("code", digits: 4)
            let name = row.name("name")
            let county = row.code("county_code", digits: 2)
            let validity = row.validity()
            if let county, !counties.isEmpty, !counties.contains(county) {
                row.note("no county has the code '\(county)'; add it to county_versions.csv", at: "county_code")
            }
            guard let code, let name, let county, let validity else { return nil }
            if !municipalities.insert(code).inserted {
                row.note("the code '\(code)' stands twice; remove one", at: "code")
            }
            return Municipality(
                code: code, name: name, county: county, validFrom: validity.from, validTo: validity.to)
        }
    }

    private func readChanges() -> [MunicipalityChange] {
        let columns = ["change_date", "old_code", "old_name", "new_code", "new_name", "kind"]
        return rows("municipality_changes.csv", columns).compactMap { row in
            let kind = row.word("kind", among: MunicipalityChange.Kind.allCases.map(\.rawValue))
            return change(row, kind.flatMap(MunicipalityChange.Kind.init))
        }
    }

    private func readTransfers() -> [MunicipalityChange] {
        let columns = ["change_date", "old_code", "old_name", "new_code", "new_name"]
        return rows("municipality_minor_transfers.csv", columns).compactMap { change($0, .transfer) }
    }

    private func change(_ row: RegisterTable.Row, _ kind: MunicipalityChange.Kind?) -> MunicipalityChange? {
        let date = row.date("change_date")
        let oldCode = row.municipality("old_code", among: municipalities)
        let oldName = row.name("old_name")
        let newCode = row.municipality("new_code", among: municipalities)
        let newName = row.name("new_name")
        guard let date, let oldCode, let oldName, let newCode, let newName, let kind else { return nil }
        if !changes.insert([oldCode, date.description, newCode]).inserted {
            row.note(
                "the change from '\(oldCode)' to '\(newCode)' on this day stands twice; remove one", at: "change_date")
        }
        return MunicipalityChange(
            date: date, oldCode: oldCode, oldName: oldName, newCode: newCode, newName: newName, kind: kind)
    }

    private func readSuccessors() -> [MunicipalitySuccessor] {
        let columns = ["code_2016", "code_2020", "code_2024"]
        var seen: Set<[String]> = []
        return rows("municipality_2016_to_2020_2024.csv", columns).flatMap { row -> [MunicipalitySuccessor] in
            guard let origin = row.municipality("code_2016", among: municipalities) else { return [] }
            return [("code_2020", 2020), ("code_2024", 2024)].compactMap { column, year in
                guard let code = row.municipality(column, among: municipalities) else { return nil }
                // A code stands on several rows where only the other year's territory was split.
                guard seen.insert([origin, column, code]).inserted else { return nil }
                return MunicipalitySuccessor(origin: origin, year: year, successor: code)
            }
        }
    }

    private func readPopulation() -> [MunicipalityAttribute] {
        let column = "population_2016_01_01"
        return attributes("population_2016.csv", column, .population, on: CalendarDate(year: 2016)) { row in
            let text = row.text(column)
            if !text.utf8.allSatisfy(\.isDigit) { row.note("'\(text)' is no whole number; write digits", at: column) }
            return text.isEmpty ? nil : text
        }
    }

    private func readCentrality() -> [MunicipalityAttribute] {
        let column = "centrality"
        return attributes("centrality_2008_standard.csv", column, .centrality, on: CalendarDate(year: 2016)) {
            $0.word(column, among: ["0", "1", "2", "3"])
        }
    }

    private func readZones() -> [MunicipalityAttribute] {
        let start = CalendarDate("2014-07-01")
        return attributes("district_policy_area_2014.csv", "zone", .zone, on: start) { row in
            // The regulation lists zone III only: which of the others lie in zone II is not known.
            row.word("zone", among: ["III", "I_OR_II"]).flatMap { $0 == "III" ? $0 : nil }
        }
    }

    private func attributes(
        _ file: String, _ column: String, _ name: MunicipalityAttribute.Name, on date: CalendarDate?,
        _ value: (RegisterTable.Row) -> String?
    ) -> [MunicipalityAttribute] {
        var seen: Set<String> = []
        return rows(file, ["code", column]).compactMap { row in
            let code = row.municipality("code", among: municipalities)
            let value = value(row)
            guard let code, let date else { return nil }
            if !seen.insert(code).inserted { row.note("the code '\(code)' stands twice; remove one", at: "code") }
            return value.map { MunicipalityAttribute(municipality: code, name: name, date: date, value: $0) }
        }
    }
}
