import SurveyModel

/// Respondents grouped by what they answered in every dimension: the row, the column if there is one, and the layers.
/// The groups are disjoint, so that cells, nets, totals and bases are sums over groups.
struct Tally {
    let dimensions: Int
    /// Group by group, the number of each dimension: an option's, a state's, or a pattern's of `patterns`.
    let numbers: [Int]
    /// Respondents, by group.
    let n: [Int]
    /// The sums of their weights and of the squares of these; nil where unweighted, and each weighs 1.
    let sums: [SIMD2<Double>]?
    /// By dimension: what its numbers above 0 stand for (that of 0 is empty), where the question takes several answers.
    let patterns: [[[Int]]?]
    /// By category of a multiple row: who is in it. The row's number in `numbers` is then 1 for any answer.
    let rowSets: SetCounts?

    var groups: Int { n.count }

    /// The sum of a group's weights.
    func weight(_ group: Int) -> Double { sums?[group].x ?? Double(n[group]) }

    /// The sum of the squares of a group's weights.
    func squares(_ group: Int) -> Double { sums?[group].y ?? Double(n[group]) }

    /// The options or the state of a group in a dimension.
    func answers(_ group: Int, _ dimension: Int) -> [Int] {
        answers(number: numbers[group * dimensions + dimension], dimension)
    }

    /// What a number of a dimension stands for.
    func answers(number: Int, _ dimension: Int) -> [Int] {
        guard number > 0, let patterns = patterns[dimension] else { return [number] }
        return patterns.indices.contains(number) ? patterns[number] : []
    }
}
