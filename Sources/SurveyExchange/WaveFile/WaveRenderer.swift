import SurveyModel

/// Writes a wave file.
struct WaveRenderer {
    private let questionnaire: Questionnaire
    /// Comments for a person who is to edit the file.
    private let guide: WaveGuide?

    init(_ questionnaire: Questionnaire, guide: WaveGuide?) {
        self.questionnaire = questionnaire
        self.guide = guide
    }

    func text() -> String {
        let questions = QuestionRenderer()
        var lines = guide?.top ?? []
        lines.append("format: \(WaveFile.format)")
        lines += head(questionnaire.wave)
        if !questionnaire.batteries.isEmpty {
            lines.append("batteries:")
            lines += guide?.batteries ?? []
            lines += questionnaire.batteries.map {
                "  - {key: \(YAMLText.word($0.key)), label: \(LabelText.flow($0.label))}"
            }
        }
        lines.append("questions:")
        lines += guide?.questions ?? []
        for question in questionnaire.questions { lines += questions.lines(question) }
        return lines.map { $0 + "\n" }.joined()
    }

    private func head(_ wave: Wave) -> [String] {
        var lines = ["wave:", "  key: \(YAMLText.quoted(wave.key))"]
        lines += guide?.title ?? []
        lines.append("  title: \(LabelText.flow(wave.title))")
        if let note = wave.note { lines.append("  note: \(LabelText.flow(note))") }
        lines.append("  origin: \(wave.origin.rawValue)")
        lines += guide?.status ?? []
        lines.append("  status: \(wave.status.rawValue)")
        lines += guide?.dates ?? []
        if let opened = wave.opened { lines.append("  opened: \"\(opened)\"") }
        if let closed = wave.closed { lines.append("  closed: \"\(closed)\"") }
        lines += guide?.boundaryDate ?? []
        lines.append("  boundary_date: \"\(wave.boundaryDate)\"")
        lines += guide?.languages ?? []
        if wave.languages != [.nb] {
            lines.append("  languages: [\(wave.languages.map(\.rawValue).joined(separator: ", "))]")
        }
        lines += guide?.law ?? []
        if let legalBasis = wave.legalBasis { lines.append("  legal_basis: \(YAMLText.quoted(legalBasis))") }
        if let deleteBy = wave.deleteBy { lines.append("  delete_by: \"\(deleteBy)\"") }
        return lines + (guide?.design ?? []) + design(wave.design)
    }

    /// What of the design is declared; nothing for one that is as if there were none.
    private func design(_ design: WaveDesign) -> [String] {
        var lines: [String] = []
        if design.isWeighted { lines.append("    weight: respondent") }
        if design.isStratified { lines.append("    strata: respondent") }
        if let population = design.population { lines.append("    population: \(population)") }
        if !design.populations.isEmpty {
            lines.append("    populations:")
            for (stratum, units) in design.populations.sorted(by: { $0.key < $1.key }) {
                let key = YAMLText.quoted(stratum)
                // YAML takes a key before its ':' only up to 1024 characters.
                lines.append(key.utf8.count <= 1000 ? "      \(key): \(units)" : "      ? \(key)\n      : \(units)")
            }
        }
        if design.correctsForPopulation { lines.append("    fpc: units") }
        if let use = design.defaultUse { lines.append("    use: \(use.rawValue)") }
        return lines.isEmpty ? [] : ["  design:"] + lines
    }
}
