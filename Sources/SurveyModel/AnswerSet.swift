/// The answers of a wave: who answered, and for every question one answer a respondent.
public struct AnswerSet: Sendable, Equatable {
    /// The units that respondents answer for.
    public let units: [Unit]
    /// The respondents, numbered from 1 in this order.
    public let respondents: [Respondent]
    /// By question key: one answer a respondent, in the order of `respondents`.
    public let answers: [String: [Answer]]

    /// Answers as an answers file holds them.
    public init(units: [Unit], respondents: [Respondent], answers: [String: [Answer]]) {
        self.units = units
        self.respondents = respondents
        self.answers = answers
    }
}
