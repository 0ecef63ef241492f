public import SurveyModel

extension WaveFile {
    /// Whether a wave may be called so.
    public static func isKey(_ text: String) -> Bool { !text.isEmpty && FaultLog.isKey(text) }

    /// A file for a new wave, with comments for the person who is to edit it: what an earlier wave asked, each question
    /// as comparable with the old one, or two examples where there is no earlier one.
    public static func draft(key: String, from old: Questionnaire?, boundaryDate: CalendarDate) -> String {
        let questionnaire = old.map { successor($0, key: key, boundaryDate: boundaryDate) }
        return WaveRenderer(
            questionnaire ?? example(key: key, boundaryDate: boundaryDate), guide: WaveGuide(old: old?.wave)
        ).text()
    }

    private static func successor(_ old: Questionnaire, key: String, boundaryDate: CalendarDate) -> Questionnaire {
        let retitled = { (title: String) in
            title.contains(old.wave.key) ? title.replacing(old.wave.key, with: key) : "\(title) \(key)"
        }
        let wave = Wave(
            key: key,
            title: Label(retitled(old.wave.title.nb), others: old.wave.title.others.mapValues(retitled)),
            origin: .collected, status: .planned, boundaryDate: boundaryDate, design: old.wave.design,
            languages: old.wave.languages)
        let questions = old.questions.map { question in
            Question(
                key: question.key, kind: question.kind, variable: question.variable, battery: question.battery,
                universe: question.universe, baseRule: question.baseRule, label: question.label,
                // What was invented in a reconstruction is asked in earnest.
                options: question.options.map { Option(code: $0.code, state: $0.state, label: $0.label) },
                nets: question.nets,
                comparability: [Comparability(wave: old.wave.key, question: question.key, kind: .identical)])
        }
        return Questionnaire(wave: wave, batteries: old.batteries, questions: questions)
    }

    private static func example(key: String, boundaryDate: CalendarDate) -> Questionnaire {
        let first = Question(
            key: "activity", kind: .single, variable: "activity", baseRule: .answered,
            label: Label("Arbeider kommunen aktivt for tilflytting?"),
            options: [
                Option(code: "yes", label: Label("Ja")), Option(code: "no", label: Label("Nei")),
                Option(code: "dont_know", state: .dontKnow, label: Label("Vet ikke")),
            ])
        let second = Question(
            key: "sources", kind: .multiple, variable: "sources",
            universe: [.question("activity", values: ["yes"])], baseRule: .answered,
            label: Label("Hvor henter dere kunnskap? Flere svar er mulig."),
            options: [
                Option(code: "research", label: Label("Forskning")),
                Option(code: "county", label: Label("Fylkeskommunen")),
                Option(code: "other", label: Label("Andre")),
            ], nets: [Net(code: "public", label: Label("Det offentlige"), options: ["research", "county"])])
        let wave = Wave(
            key: key, title: Label("Undersøkelsen \(key)"), origin: .collected, status: .planned,
            boundaryDate: boundaryDate)
        return Questionnaire(wave: wave, batteries: [], questions: [first, second])
    }
}
