public import SurveyModel

/// Asks for random tables of a survey: layers, filters, nets, base rules, weights, attributes.
public struct RandomRequests {
    private let questionnaire: Questionnaire
    private let attributes: [RespondentAttribute: [String]]
    private let maximumCells: Int

    /// - Parameter maximumCells: layers that would make more cells than about this many are left out.
    public init(_ survey: RandomSurvey, maximumCells: Int) {
        questionnaire = survey.questionnaire
        self.maximumCells = maximumCells
        let naive = NaiveTable(survey.questionnaire, survey.answers, isWeighted: false, register: RandomSurvey.register)
        let isTied = survey.answers.units.contains { $0.municipality != nil }
        let known = RespondentAttribute.allCases.filter { isTied || !$0.isOfMunicipality }
        attributes = Dictionary(
            uniqueKeysWithValues: known.map { ($0, naive.question($0.rawValue)?.options.map(\.code) ?? []) })
    }

    /// The next request.
    public func next(_ random: inout RandomNumbers) -> CrossTabRequest {
        var rules: [String: BaseRule] = [:]
        let keys = dimensions(&random, rules: &rules)
        let hasColumn = keys.count > 1 && !random.once(in: 4)
        let filters = random.once(in: 2) ? [] : (0...random.below(2)).map { _ in filter(depth: 0, &random) }
        let row = questionnaire.question(keys[0])
        let isMeans = row?.kind == .scale && random.once(in: 4)
        return CrossTabRequest(
            wave: questionnaire.wave.key, row: keys[0], column: hasColumn ? keys[1] : nil,
            layers: Array(keys.dropFirst(hasColumn ? 2 : 1)), filters: filters,
            weight: random.once(in: 3) ? .none : .wave, baseRules: rules, nets: nets(keys, &random),
            boundary: random.once(in: 5) ? 2021 : nil, summary: isMeans ? .means : .counts)
    }

    /// The row, mostly another dimension, and now and then up to four more; with base rules of their own.
    private func dimensions(_ random: inout RandomNumbers, rules: inout [String: BaseRule]) -> [String] {
        let coded = questionnaire.questions.filter(\.kind.isCoded).map(\.key)
        let known = RespondentAttribute.allCases.filter { attributes[$0] != nil }.map(\.rawValue)
        let numbers = questionnaire.questions.filter { $0.kind == .number }.map(\.key)
        var row = random.once(in: 6) ? known : coded
        if random.once(in: 15), !numbers.isEmpty { row = numbers }
        var keys = [row[random.below(row.count)]]
        var cells = 1
        let more = [0, 1, 1, 1, 1, 2, 2, 3, 4, 5][random.below(10)]
        for _ in 0..<more {
            let others = random.once(in: 4) ? known : coded
            let key = others[random.below(others.count)]
            if !keys.contains(key) { keys.append(key) }
        }
        var kept: [String] = []
        for key in keys {
            let rule = random.once(in: 5) ? BaseRule.allCases[random.below(4)] : nil
            cells *= size(of: key, rule)
            if cells > maximumCells && !kept.isEmpty { break }
            kept.append(key)
            rules[key] = rule
        }
        return kept
    }

    /// About how many categories a side has.
    private func size(of key: String, _ rule: BaseRule?) -> Int {
        let states = [BaseRule.asked: 6, .shown: 4, .answered: 2, .valid: 0]
        if let question = questionnaire.question(key) {
            return question.validCodes.count + question.nets.count + (states[rule ?? question.baseRule] ?? 0) + 1
        }
        return 6 + (states[rule ?? .valid] ?? 0)
    }

    private func nets(_ keys: [String], _ random: inout RandomNumbers) -> [RequestedNet] {
        var nets: [RequestedNet] = []
        for key in keys where random.once(in: 8) {
            let codes =
                RespondentAttribute(rawValue: key).flatMap { attributes[$0] }
                ?? questionnaire.question(key)?.validCodes ?? []
            guard !codes.isEmpty else { continue }
            for number in 0...random.below(2) {
                nets.append(RequestedNet(question: key, code: "asked_net\(number)", options: random.some(of: codes)))
            }
        }
        return nets
    }

    private func filter(depth: Int, _ random: inout RandomNumbers) -> Filter {
        if depth < 2, random.once(in: 4) {
            let filters = (0..<random.below(4)).map { _ in filter(depth: depth + 1, &random) }
            return .atLeast(random.below(5) - 1, filters)
        }
        if random.once(in: 3) {
            let known = RespondentAttribute.allCases.filter { attributes[$0]?.isEmpty == false }
            let attribute = known[random.below(known.count)]
            return .attribute(attribute, values: random.some(of: attributes[attribute] ?? []))
        }
        let question = questionnaire.questions[random.below(questionnaire.questions.count)]
        var values = question.options.map(\.code) + question.nets.map(\.code)
        if values.isEmpty || random.once(in: 3) { values += AnswerState.allCases.map(\.rawValue) }
        if values.isEmpty || random.once(in: 4) { values = BaseRule.allCases.map(\.rawValue) }
        return .question(question.key, values: random.some(of: values))
    }
}
