/// What a respondent's row for a question is: an answer, or the reason why there is none.
public enum AnswerState: String, Sendable, CaseIterable, Hashable {
    /// An answer to the question.
    case valid
    /// "Vet ikke", ticked or said.
    case dontKnow = "dont_know"
    /// "Ikke aktuelt", ticked.
    case notApplicable = "not_applicable"
    /// Would not answer.
    case refused
    /// Shown, left blank.
    case noAnswer = "no_answer"
    /// Routed past.
    case notShown = "not_shown"
    /// Not in this wave, or not in this version of the questionnaire.
    case notAsked = "not_asked"
    /// Came after the last page that was answered.
    case breakoff
    /// The respondent gave no answers at all.
    case nonresponse

    /// The label that a table prints for the state where the questionnaire has no option for it.
    public var label: Label {
        switch self {
        case .valid: Label("Svar", others: [.nn: "Svar", .en: "Answer"])
        case .dontKnow: Label("Vet ikke", others: [.nn: "Veit ikkje", .en: "Don't know"])
        case .notApplicable: Label("Ikke aktuelt", others: [.nn: "Ikkje aktuelt", .en: "Not applicable"])
        case .refused: Label("Ønsker ikke å svare", others: [.nn: "Ønskjer ikkje å svare", .en: "Refused"])
        case .noAnswer: Label("Ubesvart", others: [.nn: "Ikkje svart", .en: "No answer"])
        case .notShown: Label("Ikke vist", others: [.nn: "Ikkje vist", .en: "Not shown"])
        case .notAsked: Label("Ikke spurt", others: [.nn: "Ikkje spurt", .en: "Not asked"])
        case .breakoff: Label("Avbrutt", others: [.nn: "Avbrote", .en: "Broken off"])
        case .nonresponse: Label("Frafall", others: [.nn: "Fråfall", .en: "Non-response"])
        }
    }
}
