import SurveyModel
import SurveyRepository
import SurveyTestSupport

extension AnswerTable {
    /// The same answers in columns; respondents are numbered from 1 on.
    init(_ set: AnswerSet, _ questionnaire: Questionnaire) {
        let keys = set.units.map(\.key)
        let ids = set.respondents.compactMap(\.sourceID)
        self.init(
            units: set.units,
            unitOf: set.respondents.map { respondent in Int32(keys.firstIndex(of: respondent.unit) ?? -1) },
            weights: set.respondents.allSatisfy { $0.weight == 1 } ? nil : set.respondents.map(\.weight),
            strata: set.respondents.map(\.stratum), clusters: set.respondents.map(\.cluster),
            sourceIDs: ids.isEmpty ? nil : ids,
            answers: questionnaire.questions.map { Self.column(set.answers[$0.key] ?? [], $0) })
    }

    private static func column(_ answers: [Answer], _ question: Question) -> Answers {
        let numbers = answers.map { options($0, question) }
        let highest = question.validCodes.count
        let bytes = numbers.map { UInt8(truncatingIfNeeded: $0.first ?? 0) }
        switch question.kind {
        case .number:
            return .numbers(
                codes: bytes,
                values: answers.map { answer in if case .number(let value) = answer { value } else { .nan } })
        case .text:
            let texts = answers.map { answer in if case .text(let text) = answer { text } else { "" } }
            return .texts(codes: bytes) { texts[$0] }
        case .multiple:
            let planes = (0..<(highest + 7) / 8).map { plane in
                numbers.map {
                    $0.reduce(UInt8(0)) { ($1 - 1) / 8 == plane && $1 > 0 ? $0 | 1 << UInt8(($1 - 1) % 8) : $0 }
                }
            }
            let state = numbers.map { ($0.first ?? 0) > 0 ? 1 : UInt8(truncatingIfNeeded: $0.first ?? 0) }
            return .coded(.multiple(state: state, planes: planes))
        case .single, .scale:
            guard highest > 247 else { return .coded(.narrow(bytes)) }
            return .coded(.wide(numbers.map { UInt16(truncatingIfNeeded: $0.first ?? 0) }))
        }
    }

    private static func options(_ answer: Answer, _ question: Question) -> [Int] {
        switch answer {
        case .options(let codes): codes.map { (question.validCodes.firstIndex(of: $0) ?? -1) + 1 }
        case .state(let state): [state.optionNumber ?? 0]
        case .number, .text: [1]
        }
    }

    /// A table with some parts replaced.
    func with(
        units: [Unit]? = nil, unitOf: [Int32]? = nil, weights: [Double]? = nil, strata: [String?]? = nil,
        clusters: [String?]? = nil, sourceIDs: [String]? = nil, answers: [Answers]? = nil
    ) -> AnswerTable {
        AnswerTable(
            units: units ?? self.units, unitOf: unitOf ?? self.unitOf, weights: weights ?? self.weights,
            strata: strata ?? self.strata, clusters: clusters ?? self.clusters,
            sourceIDs: sourceIDs ?? self.sourceIDs, answers: answers ?? self.answers)
    }
}
