public import SurveyModel

/// A wave whose questionnaire is random too: another one for every seed, the same for the same seed.
public struct RandomSurvey: Sendable {
    /// What it asks.
    public let questionnaire: Questionnaire
    /// Who answered what.
    public internal(set) var answers: AnswerSet
    /// Whether every respondent has a row for every question: `ForeignWrites` may take some away.
    public internal(set) var isWhole = true

    /// The municipalities that units may be, in counties 01 to 03: 0301 without centrality, 0202 in a zone.
    public static let register: Register = {
        let start = TinyWave.day("2016-01-01")
        let codes = ["0101", "0102", "0201", "0202", "0301"]
        let population = zip(codes, [900, 4_999, 5_000, 23_000, 81_000]).map { code, value in
            MunicipalityAttribute(municipality: code, name: .population, date: start, value: "\(value)")
        }
        let centrality = zip(codes, 0...3).map { code, value in
            MunicipalityAttribute(municipality: code, name: .centrality, date: start, value: "\(value)")
        }
        return Register(
            counties: (1...3).map { County(code: "0\($0)", name: "Fylke \($0)", validFrom: start, validTo: nil) },
            municipalities: codes.map {
                Municipality(
                    code: $0, name: "Kommune \($0)", county: String($0.prefix(2)), validFrom: start, validTo: nil)
            },
            changes: [],
            attributes: population + centrality + [
                MunicipalityAttribute(municipality: "0202", name: .zone, date: start, value: "III")
            ], successors: [])
    }()

    /// - Parameters:
    ///   - numbers: the respondents' numbers, ascending; nil for a random number of them, from 1 on.
    ///   - questions: what to ask, one or more, of weighted respondents; nil for random questions, weighted or not.
    public init(key: String, seed: UInt64, numbers: [Int]? = nil, questions: [Question]? = nil) {
        var random = RandomNumbers(seed: seed &* 0x9E37_79B9_7F4A_7C15)
        for _ in 0..<10 { _ = random.next() }
        let isWeighted = random.below(3) > 0 || questions != nil
        let isStratified = random.once(in: 2)
        let wave = Wave(
            key: key, title: Label("Tilfeldig bølge"), origin: .synthetic, status: .closed,
            boundaryDate: TinyWave.day("2020-01-01"),
            design: WaveDesign(isWeighted: isWeighted, isStratified: isStratified))
        let count = 2 + random.below(8)
        questionnaire = Questionnaire(
            wave: wave, batteries: [], questions: questions ?? RandomQuestions.questions(count, &random))
        let numbers = numbers ?? Self.numbers(&random)
        answers = RandomAnswers(questionnaire, numbers: numbers, &random).answers(&random)
    }

    /// Mostly 2 to 400; now and then nobody, one, or about as many as a block of the kernels holds.
    private static func numbers(_ random: inout RandomNumbers) -> [Int] {
        let count: Int =
            switch random.below(25) {
            case 0: 0
            case 1: 1
            case 2: 4_095 + random.below(3)
            default: 2 + random.below(399)
            }
        return Array(0..<count).map { $0 + 1 }
    }
}
