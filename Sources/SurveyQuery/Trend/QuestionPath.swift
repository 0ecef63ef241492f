import SurveyModel

/// Follows the question bank from a question to what an earlier wave asked.
struct QuestionPath {
    /// The questionnaires by wave.
    let questionnaires: [String: Questionnaire]

    /// What an earlier wave has of a question.
    struct Found {
        /// The key of its question; nil where it is none, or several.
        let question: String?
        let link: TrendLink
    }

    /// Where a question leads in an earlier wave; nil where that wave has nothing like it.
    func find(_ key: String, of wave: String, in earlier: String) -> Found? {
        var ends = ends(key, of: wave, in: earlier, seen: [])
        if let whole = ends.first(where: { $0.edges.allSatisfy(\.kind.isComparable) }) { ends = [whole] }
        let keys = ends.map(\.question).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        guard let end = ends.first else { return unstated(key, of: wave, in: earlier) }
        guard let edge = end.edges.first(where: { !$0.kind.isComparable }) else {
            return Found(question: end.question, link: .comparable(notes: end.edges.compactMap(Self.note)))
        }
        return Found(question: keys.count == 1 ? keys[0] : nil, link: .broken(Self.reason(edge)))
    }

    private struct End {
        let question: String
        let edges: [Comparability]
    }

    /// Every way back to the earlier wave.
    private func ends(_ key: String, of wave: String, in earlier: String, seen: Set<String>) -> [End] {
        guard let question = questionnaires[wave]?.question(key), !seen.contains(wave) else { return [] }
        return question.comparability.flatMap { edge -> [End] in
            if edge.wave == earlier { return [End(question: edge.question, edges: [edge])] }
            return ends(edge.question, of: edge.wave, in: earlier, seen: seen.union([wave])).map {
                End(question: $0.question, edges: [edge] + $0.edges)
            }
        }
    }

    /// A question of the same variable that the bank does not compare.
    private func unstated(_ key: String, of wave: String, in earlier: String) -> Found? {
        guard let variable = questionnaires[wave]?.question(key)?.variable,
            let same = questionnaires[earlier]?.questions.first(where: { $0.variable == variable })
        else { return nil }
        return Found(
            question: same.key,
            link: .broken(
                Label(
                    "spørsmålsbanken sier ikke at \(key) i \(wave) og \(same.key) i \(earlier) kan sammenlignes",
                    others: [
                        .en:
                            "the question bank does not say that \(key) in \(wave) compares with \(same.key) in \(earlier)"
                    ])))
    }

    private static func note(_ edge: Comparability) -> Label? {
        switch edge.kind {
        case .wordingChanged:
            text("ordlyden er endret siden \(edge.wave)", "the wording changed after \(edge.wave)", edge)
        case .optionAdded:
            text(
                "det er kommet svaralternativer til siden \(edge.wave); andelene kan ha sunket av den grunn",
                "options were added after \(edge.wave); shares may have fallen because of that", edge)
        default: edge.note
        }
    }

    private static func reason(_ edge: Comparability) -> Label {
        switch edge.kind {
        case .scaleChanged: text("skalaen er endret siden \(edge.wave)", "the scale changed after \(edge.wave)", edge)
        case .split:
            text("spørsmålet fra \(edge.wave) er delt i flere", "the question of \(edge.wave) was split", edge)
        case .merged:
            text("flere spørsmål fra \(edge.wave) er slått sammen", "questions of \(edge.wave) were merged", edge)
        default:
            text(
                "spørsmålet er ikke sammenlignbart med det fra \(edge.wave)",
                "the question does not compare with that of \(edge.wave)", edge)
        }
    }

    /// What the program says of an edge, with what the questionnaire's author wrote.
    private static func text(_ nb: String, _ en: String, _ edge: Comparability) -> Label {
        let (own, english) = (edge.note.map { ": \($0.nb)" } ?? "", edge.note?.others[.en].map { ": \($0)" } ?? "")
        return Label(nb + own, others: [.en: en + english])
    }
}
