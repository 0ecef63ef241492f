public import SurveyModel

/// Where a municipality's territory lies at the start of a later year.
public enum MunicipalityFate: Sendable, Equatable {
    /// All of it in one municipality.
    case municipality(Municipality)
    /// In several, and nothing tells which answers belong where.
    case split([Municipality])
}
