/// The means of a number by group, each group a domain of the design; a group without numbers has nil.
///
/// Standard errors are by Taylor linearisation of the ratio, z = w (x - mean)/W; intervals are mean ± t · SE with the
/// domain's degrees of freedom, nil where there are none or no variance. Respondents without a finite number, or
/// without a group below `groupCount`, are outside.
public func designMeans(
    _ design: SurveyDesign, values: [Double?], groups: [Int?], groupCount: Int, level: Double = 0.95
) -> [DesignEstimate?] {
    var members = [[GroupMeans.Member]](repeating: [], count: max(0, groupCount))
    for ((respondent, value), group) in zip(zip(design.weights.indices, values), groups) {
        guard let value, value.isFinite, let group, group >= 0, group < groupCount else { continue }
        members[group].append((respondent, value))
    }
    var means = GroupMeans(design)
    return members.map { means.estimate($0, level: level) }
}
