import SurveyModel

/// The waves that a new one can be compared with: those whose boundary date is not after its own.
struct EarlierWaves {
    /// Oldest first.
    private let waves: [Questionnaire]
    private let later: [String]

    /// Of `stored` those before `date`; all of them where it is not known.
    init(_ stored: [Questionnaire], before date: CalendarDate?) {
        let isLater = { (wave: Wave) in date.map { wave.boundaryDate > $0 } ?? false }
        waves = stored.filter { !isLater($0.wave) }
            .sorted { ($0.wave.boundaryDate, $0.wave.key) < ($1.wave.boundaryDate, $1.wave.key) }
        later = stored.map(\.wave).filter(isLater).map(\.key)
    }

    var keys: [String] { waves.map(\.wave.key) }

    subscript(key: String) -> Questionnaire? { waves.first { $0.wave.key == key } }

    /// Whether a wave is there, but not before the new one.
    func isLater(_ key: String) -> Bool { later.contains(key) }

    /// The newest question that measures `variable`.
    func newest(_ variable: String) -> (wave: String, question: Question)? {
        for questionnaire in waves.reversed() {
            if let question = questionnaire.questions.first(where: { $0.variable == variable }) {
                return (questionnaire.wave.key, question)
            }
        }
        return nil
    }
}
