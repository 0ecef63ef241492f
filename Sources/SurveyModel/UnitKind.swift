/// What a respondent answers for.
public enum UnitKind: String, Sendable, CaseIterable, Hashable {
    /// A municipality, by its code.
    case municipality
    /// A region: municipalities that work together.
    case region
    /// A unit that is not named; its zone may be known.
    case anonymous
}
