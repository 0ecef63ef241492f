/// The mean factor scores of groups, and whether they differ.
public struct FactorProfile: Sendable, Equatable {
    /// The question whose categories are the groups; nets are none.
    public let by: TableQuestion
    /// Those with complete answers who are in none of the groups, by what they are to the question.
    public let excluded: [Base.Exclusion]
    /// Factor by factor, group by group.
    public let means: [FactorMean]
    /// By factor: the tests of its scores, of which the chosen one has p adjusted for the number of factors (Holm). Empty
    /// where groups overlap, and where nothing can be tested.
    public let tests: [[TableTest]]

    /// The mean of a factor (from 1) in a group.
    public func mean(factor: Int, group: String) -> FactorMean? {
        means.first { $0.factor == factor && $0.group == group }
    }
}
