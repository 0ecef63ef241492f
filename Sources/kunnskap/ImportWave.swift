import SurveyExchange
import SurveyModel
import SurveyRepository

/// The wave that answers are read for, with what reading them needs of the database.
struct ImportWave {
    let questionnaire: Questionnaire
    let municipalities: MunicipalityIndex

    init(_ key: String, _ database: SurveyDatabase) throws {
        questionnaire = try database.waves.questionnaire(key)
        let date = questionnaire.wave.boundaryDate
        let register = database.municipalities
        municipalities = MunicipalityIndex(try register.municipalities(on: date), on: date) { text in
            Self.became(text, on: date, register)
        }
    }

    /// What is to be said of a code, or a name, that does not hold on the boundary date; nil where it never did.
    private static func became(
        _ text: String, on date: CalendarDate, _ register: some MunicipalityRepository
    ) -> String? {
        let isCode = text.utf8.allSatisfy { (48...57).contains($0) }
        let found = isCode ? (try? register.municipality(text)).map { [$0] } : try? register.municipalities(named: text)
        guard let found, !found.isEmpty else { return nil }
        return found.map { place in
            let until = place.validTo.map { "until \($0)" } ?? "from \(place.validFrom)"
            return "'\(place.code)' is \(place.name) \(until)"
        }.joined(separator: ", ")
    }

    /// The mapping in a file.
    func mapping(_ file: String?) throws -> ImportMapping? {
        guard let file else { return nil }
        return try MappingFile.parse(bytes: try TextFile.bytes(file), file: file, questionnaire: questionnaire)
    }
}
