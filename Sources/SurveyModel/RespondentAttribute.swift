/// What is known of a respondent besides answers; filters name it as they name a question.
public enum RespondentAttribute: String, Sendable, CaseIterable, Hashable {
    /// The zone of the district policy area that the unit lies in.
    case zone
    /// What kind of unit the respondent answers for.
    case unitKind = "unit_kind"
    /// The stratum of the sample.
    case stratum
}
