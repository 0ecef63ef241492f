import SurveyModel

public import SurveyRepository

/// Puts `seed/` into a new database: the register, waves with their answers, publications and case studies.
public struct SeedLoader {
    private let register: Register
    private let waves: [(questionnaire: Questionnaire, answers: AnswerSet)]
    private let publications: [Publication]
    private let caseStudies: [CaseStudy]

    /// Parses the files; names are paths below `seed/`. Throws the faults of the first kind of file that has any.
    public init(files: [(name: String, bytes: [UInt8])]) throws(ExchangeError) {
        let texts = try Self.texts(files)
        register = try RegisterFiles.parse(texts.filter { $0.name.hasPrefix("municipalities/") && $0.name.hasSuffix(".csv") })
        var waves: [(Questionnaire, AnswerSet)] = []
        for file in texts where file.name.hasPrefix("waves/") {
            guard let answers = texts.first(where: { $0.name == Self.answersName(of: file.name) }) else { continue }
            let questionnaire = try WaveFile.parse(text: file.text, file: file.name)
            let date = questionnaire.wave.boundaryDate
            let set = try AnswersFile.parse(
                bytes: Array(answers.text.utf8), file: answers.name, questionnaire: questionnaire,
                municipalities: register.municipalities.filter { $0.isValid(on: date) })
            waves.append((questionnaire, set))
        }
        self.waves = waves
        publications = try Self.publications(texts.filter { $0.name.hasPrefix("publications/") }, waves.map(\.0))
        var caseStudies: [CaseStudy] = []
        for file in texts where file.name.hasPrefix("cases/") {
            caseStudies.append(try CaseStudyFile.parse(text: file.text, file: file.name))
        }
        self.caseStudies = caseStudies
    }

    /// Stores everything in one transaction.
    public func load(into database: SurveyDatabase) throws(RepositoryError) {
        let (municipalities, waveRepository) = (database.municipalities, database.waves)
        let (answers, publicationRepository) = (database.answers, database.publications)
        let caseRepository = database.caseStudies
        try database.write { () throws(RepositoryError) in
            try municipalities.store(register)
            for wave in waves {
                try waveRepository.store(wave.questionnaire)
                try answers.insert(wave.answers, into: wave.questionnaire.wave.key)
            }
            for publication in publications { try publicationRepository.store(publication) }
            for caseStudy in caseStudies { try caseRepository.store(caseStudy) }
        }
    }

    /// What was loaded, in one line.
    public var summary: String {
        let waves = waves.map { "wave \($0.questionnaire.wave.key) with \($0.answers.respondents.count) respondents" }
        return (["\(register.municipalities.count) municipalities"] + waves + publications.map { "report \($0.key)" }
            + ["\(caseStudies.count) case studies"]).joined(separator: ", ")
    }

    /// `waves/2016.answers.csv` for `waves/2016.yaml`; nil for other files.
    private static func answersName(of name: String) -> String? {
        name.hasSuffix(".yaml") && !name.hasSuffix(".constraints.yaml") ? name.dropLast(5) + ".answers.csv" : nil
    }

    private static func texts(
        _ files: [(name: String, bytes: [UInt8])]
    ) throws(ExchangeError) -> [(name: String, text: String)] {
        var texts: [(name: String, text: String)] = []
        for file in files {
            let log = FaultLog(file: file.name)
            let text = String(validating: file.bytes, as: UTF8.self)
            if text == nil { log.note("the file is not UTF-8; save it as UTF-8", line: 1) }
            texts.append((file.name, try log.result(text)))
        }
        return texts
    }

    private static func publications(
        _ files: [(name: String, text: String)], _ questionnaires: [Questionnaire]
    ) throws(ExchangeError) -> [Publication] {
        var publications: [Publication] = []
        for file in files {
            // A publication names its wave; checked against the wrong questionnaire it would fault on the wave.
            let own = questionnaires.first { file.text.contains("wave: \"\($0.wave.key)\"") } ?? questionnaires.first
            guard let own else { continue }
            publications.append(try PublicationFile.parse(text: file.text, file: file.name, questionnaire: own))
        }
        return publications
    }
}
