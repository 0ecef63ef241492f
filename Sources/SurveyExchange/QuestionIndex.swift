import SurveyModel

/// The questions that conditions may look at, by key.
struct QuestionIndex {
    /// What is known of a key.
    enum Entry {
        case question(Question)
        /// Its own description is faulty, and was noted.
        case faulty
        /// It is not asked yet where the condition stands.
        case later
    }

    private var entries: [String: Entry]
    /// The keys in the order in which they are asked.
    let keys: [String]

    /// Every question of a questionnaire.
    init(_ questionnaire: Questionnaire) {
        keys = questionnaire.questions.map(\.key)
        entries = Dictionary(questionnaire.questions.map { ($0.key, .question($0)) }) { first, _ in first }
    }

    /// Questions that are told one by one.
    init(keys: [String]) {
        self.keys = keys
        entries = Dictionary(keys.map { ($0, .later) }) { first, _ in first }
    }

    subscript(key: String) -> Entry? {
        get { entries[key] }
        set { entries[key] = newValue }
    }
}
