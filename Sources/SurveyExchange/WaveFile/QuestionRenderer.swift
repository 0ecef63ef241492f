import SurveyModel

/// Writes the questions of a wave file.
struct QuestionRenderer {
    func lines(_ question: Question) -> [String] {
        // Where every option is invented, the question is.
        let isInvented = !question.options.isEmpty && question.options.allSatisfy(\.isInvented)
        var lines = [
            "  - key: \(YAMLText.word(question.key))", "    kind: \(question.kind.rawValue)",
            "    variable: \(YAMLText.word(question.variable))",
        ]
        if let battery = question.battery { lines.append("    battery: \(YAMLText.word(battery))") }
        if !question.universe.isEmpty {
            let conditions = question.universe.map { YAMLText.quoted($0.description) }
            lines.append("    universe: [\(conditions.joined(separator: ", "))]")
        }
        lines.append("    base: \(question.baseRule.rawValue)")
        lines.append("    label: \(LabelText.flow(question.label))")
        if isInvented { lines.append("    invented: true") }
        if !question.comparability.isEmpty { lines.append("    comparable:") }
        lines += question.comparability.map { "      - \(comparability($0, of: question))" }
        if !question.options.isEmpty { lines.append("    options:") }
        lines += question.options.map { "      - \(option($0, isInvented: isInvented))" }
        if !question.nets.isEmpty { lines.append("    nets:") }
        lines += question.nets.map { "      - \(net($0))" }
        return lines
    }

    private func comparability(_ edge: Comparability, of question: Question) -> String {
        var parts = ["wave: \(YAMLText.quoted(edge.wave))"]
        if edge.question != question.key { parts.append("question: \(YAMLText.word(edge.question))") }
        parts.append("kind: \(edge.kind.rawValue)")
        if let note = edge.note { parts.append("note: \(LabelText.flow(note))") }
        return "{\(parts.joined(separator: ", "))}"
    }

    private func option(_ option: Option, isInvented: Bool) -> String {
        var parts = ["code: \(YAMLText.word(option.code))"]
        if option.state != .valid { parts.append("state: \(option.state.rawValue)") }
        parts.append("label: \(LabelText.flow(option.label))")
        if option.isInvented, !isInvented { parts.append("invented: true") }
        return "{\(parts.joined(separator: ", "))}"
    }

    private func net(_ net: Net) -> String {
        let options = net.options.map(YAMLText.word).joined(separator: ", ")
        return "{code: \(YAMLText.word(net.code)), label: \(LabelText.flow(net.label)), options: [\(options)]}"
    }
}
