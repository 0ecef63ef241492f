/// Everything a wave asks, with the wave itself.
public struct Questionnaire: Sendable, Equatable {
    /// The wave.
    public let wave: Wave
    /// Its batteries.
    public let batteries: [Battery]
    /// Its questions, in the order in which they are asked.
    public let questions: [Question]

    /// A questionnaire as its wave file describes it.
    public init(wave: Wave, batteries: [Battery], questions: [Question]) {
        self.wave = wave
        self.batteries = batteries
        self.questions = questions
    }

    /// The question with `key`, if there is one.
    public func question(_ key: String) -> Question? { questions.first { $0.key == key } }
}
