/// Everything that made-up respondents of a wave must meet.
public struct ConstraintList: Sendable, Equatable {
    /// The key of the wave.
    public let wave: String
    /// The seed of the random numbers.
    public let seed: UInt64
    /// How many respondents there are.
    public let respondents: Int
    /// Questions that are filled and repaired together, in this order; a question's universe lies in earlier blocks.
    public let blocks: [[String]]
    /// Questions of a block whose answers move together between respondents, because one routes the other.
    public let tied: [[String]]
    /// How many give each answer.
    public let margins: [Margin]
    /// What must hold besides.
    public let constraints: [Constraint]
    /// Who they answer for.
    public let units: UnitPlan

    /// A list as its file states it.
    public init(
        wave: String, seed: UInt64, respondents: Int, blocks: [[String]], tied: [[String]], margins: [Margin],
        constraints: [Constraint], units: UnitPlan
    ) {
        self.wave = wave
        self.seed = seed
        self.respondents = respondents
        self.blocks = blocks
        self.tied = tied
        self.margins = margins
        self.constraints = constraints
        self.units = units
    }
}
