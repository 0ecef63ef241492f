public import SurveyModel

/// Made-up respondents who answer by chance, within the routing: for trying a questionnaire and its reports before the
/// first real answer. Every unit's key begins with `WaveOrigin.syntheticMark`.
public struct TrialAnswers {
    /// How far a respondent gets, of a hundred.
    private static let (completes, partials) = (70, 15)

    private let questionnaire: Questionnaire
    private let universes: [[ResolvedFilter]]
    private let municipalities: [String]
    private var random: SplitMix64

    /// Answers of `count` respondents, the same from the same seed.
    /// - Parameter municipalities: codes that they answer for; empty for anonymous units.
    public static func make(
        _ questionnaire: Questionnaire, count: Int, seed: UInt64, municipalities: [String]
    ) -> AnswerSet {
        var maker = TrialAnswers(questionnaire, seed: seed, municipalities: municipalities)
        return maker.make(count)
    }

    private init(_ questionnaire: Questionnaire, seed: UInt64, municipalities: [String]) {
        self.questionnaire = questionnaire
        self.municipalities = municipalities
        universes = questionnaire.questions.map { question in
            question.universe.map { ResolvedFilter($0, in: questionnaire) }
        }
        random = SplitMix64(seed: seed)
    }

    private mutating func make(_ count: Int) -> AnswerSet {
        let strata = strata
        var units: [Unit] = []
        var places: [String: Int] = [:]
        var respondents: [Respondent] = []
        var answers = Dictionary(uniqueKeysWithValues: questionnaire.questions.map { ($0.key, [Answer]()) })
        for number in 1...max(1, count) where count > 0 {
            let unit = unit(number)
            if places[unit.key] == nil {
                places[unit.key] = units.count
                units.append(unit)
            }
            let weight = questionnaire.wave.design.isWeighted ? 0.5 + 0.25 * Double(random.below(7)) : 1
            // All respondents of a unit are in one stratum, as a cluster is.
            let stratum = strata.isEmpty ? nil : strata[(places[unit.key] ?? 0) % strata.count]
            respondents.append(Respondent(number: number, unit: unit.key, weight: weight, stratum: stratum))
            for (question, answer) in zip(questionnaire.questions, answer(for: unit, stratum)) {
                answers[question.key]?.append(answer)
            }
        }
        return AnswerSet(units: units, respondents: respondents, answers: answers)
    }

    private var strata: [String] {
        let design = questionnaire.wave.design
        guard design.isStratified else { return [] }
        return design.populations.isEmpty ? ["a", "b"] : design.populations.keys.sorted()
    }

    private mutating func unit(_ number: Int) -> Unit {
        guard !municipalities.isEmpty else {
            return Unit(key: "\(WaveOrigin.syntheticMark)\(number)", kind: .anonymous)
        }
        let code = municipalities[random.below(municipalities.count)]
        return Unit(key: WaveOrigin.syntheticMark + code, kind: .municipality, municipality: code)
    }

    private mutating func answer(for unit: Unit, _ stratum: String?) -> [Answer] {
        let questions = questionnaire.questions
        let luck = random.below(100)
        guard luck < Self.completes + Self.partials else { return questions.map { _ in .state(.nonresponse) } }
        let last = luck < Self.completes ? questions.count : random.below(questions.count)
        var given = [Answer?](repeating: nil, count: questions.count)
        for (index, question) in questions.enumerated() {
            if ResolvedFilter.all(universes[index], given, unit: unit, stratum: stratum) != true {
                given[index] = .state(.notShown)
            } else if index > last {
                given[index] = .state(.breakoff)
            } else {
                given[index] = answer(question)
            }
        }
        return given.map { $0 ?? .state(.notShown) }
    }

    private mutating func answer(_ question: Question) -> Answer {
        if random.below(100) < 4 { return .state(.noAnswer) }
        switch question.kind {
        case .number: return .number(Double(random.below(41)))
        case .text: return .text("Syntetisk svar \(1 + random.below(999))")
        case .multiple:
            let codes = question.options.map(\.code).filter { _ in random.below(100) < 35 }
            return codes.isEmpty ? .state(.noAnswer) : .options(codes)
        case .single, .scale:
            // The first options more often than the last, so that tables are not flat.
            let option = question.options[
                min(random.below(question.options.count), random.below(question.options.count))]
            return option.state == .valid ? .options([option.code]) : .state(option.state)
        }
    }
}
