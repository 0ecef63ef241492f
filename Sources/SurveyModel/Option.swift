/// One of the answers that a question offers, or a state that it prints under a name of its own.
public struct Option: Sendable, Equatable {
    /// The code, unique within the question.
    public let code: String
    /// `valid` for an answer; otherwise the state that ticking this option means.
    public let state: AnswerState
    /// What people see.
    public let label: Label
    /// Whether the option's number was never printed and is an invention of the reconstruction.
    public let isInvented: Bool

    /// An option as the wave file lists it.
    public init(code: String, state: AnswerState = .valid, label: Label, isInvented: Bool = false) {
        self.code = code
        self.state = state
        self.label = label
        self.isInvented = isInvented
    }
}
