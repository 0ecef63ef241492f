import SQLiteKit
import SurveyModel
import SurveyRepository

/// Reads an attribute of a wave's units as if it were a question, on the municipal boundaries of a year.
struct AttributeReader {
    let database: SurveyDatabase
    let wave: Wave
    /// The boundary year; nil for that of the wave's boundary date.
    let boundary: Int?

    func read(_ attribute: RespondentAttribute) throws(QueryError) -> CodedQuestion {
        switch attribute {
        case .stratum: return try stratum()
        case .zone:
            return try coded(attribute, ["I", "II", "III"].map { ($0, Label("Sone \($0)")) }) {
                (unit, register) throws(QueryError) in
                if let zone = unit.zone { return zone }
                return try unit.municipality.flatMap { (code) throws(QueryError) in try register.zone(code) }
            }
        case .unitKind:
            return try coded(attribute, UnitKind.allCases.map { ($0.rawValue, $0.label) }) { unit, _ in
                unit.kind.rawValue
            }
        case .county:
            let register = MunicipalityRegister(database, year: year)
            let counties = try register.counties().map { ($0.code, Label($0.name)) }
            return try ofMunicipality(attribute, counties) { (code, register) throws(QueryError) in
                try register.county(code)
            }
        case .centrality:
            let labels = ["Minst sentrale", "Mindre sentrale", "Noe sentrale", "Sentrale"]
            let values = labels.enumerated().map { ("\($0.offset)", Label("\($0.offset) \($0.element)")) }
            return try ofMunicipality(attribute, values) { (code, register) throws(QueryError) in
                try register.centrality(code)
            }
        case .populationClass:
            let values = PopulationClass.allCases.map { ($0.rawValue, $0.label) }
            return try ofMunicipality(attribute, values) { (code, register) throws(QueryError) in
                try register.population(code).map { PopulationClass(inhabitants: $0).rawValue }
            }
        }
    }

    private var year: Int { boundary ?? Int(wave.boundaryDate.description.prefix(4)) ?? 0 }

    private func stratum() throws(QueryError) -> CodedQuestion {
        do {
            let strata = try database.connection.query(
                """
                SELECT DISTINCT r.stratum FROM respondent AS r JOIN wave AS w ON w.id = r.wave
                WHERE w.key = ? AND r.stratum IS NOT NULL ORDER BY 1
                """, [.text(wave.key)]
            ) { row throws(DatabaseError) in try row.text(0) }
            return Self.coded(.stratum, strata.map { ($0, Label($0)) }, source: .stratum(strata))
        } catch { throw QueryError(error) }
    }

    private func ofMunicipality(
        _ attribute: RespondentAttribute, _ values: [(code: String, label: Label)],
        _ value: (String, MunicipalityRegister) throws(QueryError) -> String?
    ) throws(QueryError) -> CodedQuestion {
        let coded = try coded(attribute, values) { (unit, register) throws(QueryError) in
            try unit.municipality.flatMap { (code) throws(QueryError) in try value(code, register) }
        }
        guard case .unit(let byUnit) = coded.source, !byUnit.isEmpty else {
            throw .attributeUnknown(attribute, wave: wave.key, year: year)
        }
        return coded
    }

    private func coded(
        _ attribute: RespondentAttribute, _ values: [(code: String, label: Label)],
        _ value: (Unit, MunicipalityRegister) throws(QueryError) -> String?
    ) throws(QueryError) -> CodedQuestion {
        let register = MunicipalityRegister(database, year: year)
        var byUnit: [Int: Int] = [:]
        for (id, unit) in try units() {
            guard let code = try value(unit, register), let index = values.firstIndex(where: { $0.code == code })
            else { continue }
            byUnit[id] = index + 1
        }
        return Self.coded(attribute, values, source: .unit(byUnit))
    }

    private func units() throws(QueryError) -> [(id: Int, unit: Unit)] {
        do {
            return try database.connection.query(
                """
                SELECT u.id, u.key, u.kind, u.municipality, u.zone FROM unit AS u JOIN wave AS w ON w.id = u.wave
                WHERE w.key = ? ORDER BY u.id
                """, [.text(wave.key)]
            ) { row throws(DatabaseError) in
                (
                    id: try row.int(0),
                    unit: Unit(
                        key: try row.text(1), kind: UnitKind(rawValue: try row.text(2)) ?? .anonymous,
                        municipality: try row.optionalText(3), zone: try row.optionalText(4))
                )
            }
        } catch { throw QueryError(error) }
    }

    private static func coded(
        _ attribute: RespondentAttribute, _ values: [(code: String, label: Label)], source: CodedQuestion.Source
    ) -> CodedQuestion {
        var numbers: [String: Int] = [:]
        for (index, value) in values.enumerated() { numbers[value.code] = index + 1 }
        for state in AnswerState.reasons { numbers[state.rawValue] = state.optionNumber }
        return CodedQuestion(
            question: Question(
                key: attribute.rawValue, kind: .single, variable: attribute.rawValue, baseRule: .valid,
                label: attribute.label, options: values.map { Option(code: $0.code, label: $0.label) }),
            id: 0, numbers: numbers, source: source)
    }
}
