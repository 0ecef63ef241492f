/// What a column may tell about a respondent.
enum ImportField: String, CaseIterable, Sendable {
    /// Who the survey tool says it is.
    case id
    case unit
    case unitKind = "unit_kind"
    case municipality
    case zone
    case weight
    case stratum
    case cluster
    /// How far somebody got; what its values mean stands under `status`.
    case status
}
