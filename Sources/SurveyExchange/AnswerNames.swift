import SurveyModel

/// Words that mean something in every question's answers, and so are no codes of options and nets.
enum AnswerNames {
    /// The states that can stand in a cell of an answers file.
    static let states = AnswerState.allCases.filter { $0 != .valid }.map(\.rawValue)
    /// The names of states and base rules, as conditions use them; `valid` is both.
    static let all = states + BaseRule.allCases.map(\.rawValue)
    /// Words that can be no code, whatever the option: base rules, and a table's total.
    static let reserved = BaseRule.allCases.map(\.rawValue) + ["total"]
    /// The columns of an answers file that are no questions. No question may be called so.
    static let columns = required + optional
    static let required = ["unit", "unit_kind", "municipality", "zone", "weight", "stratum"]
    /// Those that may be left out.
    static let optional = ["cluster", "source_id", "origin"]
    /// The zones of the district policy area.
    static let zones = ["I", "II", "III"]
    /// Columns of the view `wave_KEY` besides these: no question has such a name either.
    static let viewColumns = ["wave", "origin", "respondent"]
    /// Attributes of municipalities: a request means them by these names, so no question has one.
    static let attributes = RespondentAttribute.allCases.filter(\.isOfMunicipality).map(\.rawValue)
}
