import SQLiteKit
import SurveyModel
import SurveyQuery
import SurveyRepository
import SurveyTestSupport

/// One file of random waves, asked for random tables on both paths, while other programs write to it.
struct EqualityRun {
    private(set) var differences: [String] = []
    private(set) var waves = 0
    private(set) var requests = 0
    private(set) var refused = 0
    private(set) var byOracle = 0
    private(set) var numbers = 0
    private(set) var staleParts = 0

    private let extent: EqualityExtent
    private let test: TestDatabase
    private let columns: CrossTabEngine
    private let record: CrossTabEngine
    private var surveys: [RandomSurvey]
    private var random: RandomNumbers

    init(file: Int, _ extent: EqualityExtent) throws {
        self.extent = extent
        random = RandomNumbers(seed: UInt64(977 * (file + 1)))
        surveys = (0..<extent.wavesPerFile).map { wave in
            let (key, seed) = ("w\(wave)", UInt64(1_000 * file + wave + 1))
            if wave == 0, extent.largeFiles.contains(file) {
                return RandomSurvey(
                    key: key, seed: seed, numbers: Array(1...extent.largeCount), questions: DeepRequests.questions)
            }
            if wave == 1, file % 5 == 0 {
                return RandomSurvey(
                    key: key, seed: seed, numbers: DeepRequests.numbers, questions: DeepRequests.questions)
            }
            return RandomSurvey(key: key, seed: seed)
        }
        let test = try TestDatabase()
        let municipalities = test.database.municipalities
        try test.database.write { () throws(RepositoryError) in try municipalities.store(RandomSurvey.register) }
        for survey in surveys { try test.store(survey.questionnaire, survey.answers) }
        self.test = test
        columns = CrossTabEngine(test.database, path: .columns)
        record = CrossTabEngine(test.database, path: .record)
    }

    mutating func run() throws {
        for index in surveys.indices {
            waves += 1
            let isWrittenTo = random.once(in: 2)
            for request in 0..<extent.requestsPerWave {
                let isTime = request == 0 ? isWrittenTo : request == extent.requestsPerWave / 2 && random.once(in: 2)
                if isTime { try writeForeign(to: index) }
                try ask(index)
            }
        }
        _ = try test.database.repairColumns()
        if try test.database.staleColumnParts() != 0 { differences.append("a repair left parts of columns stale") }
        for index in surveys.indices { try ask(index) }
    }

    private mutating func writeForeign(to index: Int) throws {
        let before = try test.database.staleColumnParts()
        let writes = try ForeignWrites(path: test.path, wave: surveys[index].questionnaire.wave.key)
        try writes.write(to: &surveys[index], &random)
        staleParts += try test.database.staleColumnParts() - before
    }

    private mutating func ask(_ index: Int) throws {
        let survey = surveys[index]
        var request = RandomRequests(survey, maximumCells: extent.maximumCells).next(&random)
        if survey.questionnaire.questions == DeepRequests.questions, random.once(in: 5) {
            request = DeepRequests.request(like: request)
        }
        requests += 1
        var wrong: [String] = []
        switch (outcome(columns, request), outcome(record, request)) {
        case (.success(let table), .success(let reference)):
            let comparison = TableComparison(table, reference)
            numbers += comparison.numbers
            wrong = comparison.differences
            if survey.isWhole, survey.answers.respondents.count <= 500, random.once(in: 8) {
                wrong += consult(survey, table)
            }
        case (.failure(let error), .failure(let reference)) where error.description == reference.description:
            refused += 1
        case (let outcome, let reference):
            wrong = ["\(outcome) and \(reference)"]
        }
        guard let first = wrong.first, differences.count < 5 else { return }
        differences.append("\(request): \(wrong.count) differences, first \(first)")
    }

    private func outcome(_ engine: CrossTabEngine, _ request: CrossTabRequest) -> Result<CrossTab, QueryError> {
        do { return .success(try engine.crossTab(request)) } catch { return .failure(error) }
    }

    private mutating func consult(_ survey: RandomSurvey, _ table: CrossTab) -> [String] {
        byOracle += 1
        let isWeighted = survey.questionnaire.wave.design.isWeighted && table.request.weight == .wave
        return TableOracle(survey.questionnaire, survey.answers, isWeighted: isWeighted).disagreements(with: table)
            .map { "oracle: \($0)" }
    }
}
