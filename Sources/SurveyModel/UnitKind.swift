/// What a respondent answers for.
public enum UnitKind: String, Sendable, CaseIterable, Hashable {
    /// A municipality, by its code.
    case municipality
    /// A region: municipalities that work together.
    case region
    /// A unit that is not named; its zone may be known.
    case anonymous

    /// What people see.
    public var label: Label {
        switch self {
        case .municipality: Label("Kommune", others: [.en: "Municipality"])
        case .region: Label("Region", others: [.en: "Region"])
        case .anonymous: Label("Anonym enhet", others: [.nn: "Anonym eining", .en: "Anonymous unit"])
        }
    }
}
