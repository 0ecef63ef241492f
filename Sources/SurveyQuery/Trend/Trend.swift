public import SurveyModel

/// A question over waves: its shares, what lies between them, and where the line is broken.
public struct Trend: Sendable {
    /// What was asked for.
    public let request: TrendRequest
    /// The waves that asked it, the earliest first.
    public let points: [TrendPoint]
    /// Between each wave and the next.
    public internal(set) var steps: [TrendStep]
    /// Tests over three waves or more.
    public let tests: [TrendTest]
    /// Waves that are left out, and why.
    public let leftOut: [(wave: String, reason: Label)]
    /// The year whose municipal boundaries all points have.
    public let boundary: Int

    /// The question in the newest wave, whose categories are the rows.
    public var row: TableQuestion? { points.last?.table.row }
    /// The column in the newest wave.
    public var column: TableQuestion? { points.last?.table.column }
}
