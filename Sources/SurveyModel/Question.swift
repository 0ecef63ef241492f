/// A question of one wave.
public struct Question: Sendable, Equatable {
    /// The key that requests name the question by, unique within the wave.
    public let key: String
    /// What kind of answer it takes.
    public let kind: QuestionKind
    /// The variable of the question bank that it measures.
    public let variable: String
    /// The battery it stands in.
    public let battery: String?
    /// Who is shown the question: everybody whom all of these hold for; empty means everybody.
    public let universe: [Filter]
    /// What its percentages are percentages of.
    public let baseRule: BaseRule
    /// What people see.
    public let label: Label
    /// Its options in the order of the questionnaire; empty for numbers and texts.
    public let options: [Option]
    /// Its nets, printed after the options.
    public let nets: [Net]
    /// How it compares with questions of earlier waves; nothing is comparable that does not stand here.
    public let comparability: [Comparability]

    /// A question as the wave file describes it.
    public init(
        key: String, kind: QuestionKind, variable: String, battery: String? = nil, universe: [Filter] = [],
        baseRule: BaseRule, label: Label, options: [Option] = [], nets: [Net] = [], comparability: [Comparability] = []
    ) {
        self.key = key
        self.kind = kind
        self.variable = variable
        self.battery = battery
        self.universe = universe
        self.baseRule = baseRule
        self.label = label
        self.options = options
        self.nets = nets
        self.comparability = comparability
    }

    /// The codes that mean an answer.
    public var validCodes: [String] { options.filter { $0.state == .valid }.map(\.code) }

    /// The code of the option that stands for `state`: the question's own where it has one, else the state's name.
    public func code(for state: AnswerState) -> String {
        options.first { $0.state == state }?.code ?? state.rawValue
    }
}
