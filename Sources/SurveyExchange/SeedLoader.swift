import SurveyModel
public import SurveyRepository

/// Puts `seed/` into a new database: the register, waves with their answers, publications and case studies.
public struct SeedLoader {
    private let register: Register
    private let waves: [(questionnaire: Questionnaire, answers: AnswerSet)]
    private let publications: [Publication]
    private let caseStudies: [CaseStudy]

    /// Parses the files; names are paths below `seed/`. Throws the faults of the first kind of file that has any: a
    /// file that belongs nowhere there, or whose other half is missing, comes first.
    public init(files: [(name: String, bytes: [UInt8])]) throws(ExchangeError) {
        let files = files.map { SeedFile(name: $0.name, bytes: $0.bytes) }
        try Self.checkPlaces(files)
        let register = try RegisterFiles.parse(files.filter { $0.kind == .register }.map { ($0.name, $0.bytes) })
        let waves = try Self.waves(files, register.municipalities)
        publications = try Self.all(files, .publication) { (file) throws(ExchangeError) in
            try PublicationFile.parse(
                bytes: file.bytes, file: file.name, questionnaires: waves.map(\.questionnaire))
        }
        caseStudies = try Self.all(files, .caseStudy) { (file) throws(ExchangeError) in
            try CaseStudyFile.parse(bytes: file.bytes, file: file.name)
        }
        self.register = register
        self.waves = waves
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
        let waves = waves.map {
            "wave \($0.questionnaire.wave.key) with \($0.answers.respondents.count) \($0.questionnaire.wave.origin.rawValue) respondents"
        }
        return
            (["\(register.municipalities.count) municipalities"] + waves + publications.map { "report \($0.key)" }
            + ["\(caseStudies.count) case studies"]).joined(separator: ", ")
    }

    private static func checkPlaces(_ files: [SeedFile]) throws(ExchangeError) {
        let names = Set(files.map(\.name))
        var logs: [FaultLog] = []
        for file in files {
            let log = FaultLog(file: file.name)
            switch file.kind {
            case nil:
                log.note(
                    "no such file belongs in seed/; put it in municipalities/ (.csv), waves/ (.yaml and .answers.csv), "
                        + "publications/ (.yaml) or cases/ (.yaml), or remove it",
                    line: 1)
            case .wave where !names.contains(file.partner), .answers where !names.contains(file.partner):
                log.note("it goes with \(file.partner), which is missing; add that file, or remove this one", line: 1)
            default: continue
            }
            logs.append(log)
        }
        guard logs.isEmpty else { throw ExchangeError(logs) }
    }

    private static func waves(
        _ files: [SeedFile], _ municipalities: [Municipality]
    ) throws(ExchangeError) -> [(questionnaire: Questionnaire, answers: AnswerSet)] {
        try all(files, .wave) { (file) throws(ExchangeError) in
            let questionnaire = try WaveFile.parse(bytes: file.bytes, file: file.name)
            let date = questionnaire.wave.boundaryDate
            let answers = try AnswersFile.parse(
                bytes: files.first { $0.name == file.partner }?.bytes ?? [], file: file.partner,
                questionnaire: questionnaire, municipalities: municipalities.filter { $0.isValid(on: date) })
            return (questionnaire, answers)
        }
    }

    /// What `read` makes of the files of one kind.
    private static func all<T>(
        _ files: [SeedFile], _ kind: SeedFile.Kind, _ read: (SeedFile) throws(ExchangeError) -> T
    ) throws(ExchangeError) -> [T] {
        var all: [T] = []
        for file in files where file.kind == kind { all.append(try read(file)) }
        return all
    }
}
