/// Who a respondent answers for in a wave. The unit is the cluster unless the respondent has another.
public struct Unit: Sendable, Equatable, Hashable {
    /// The key, unique within the wave.
    public let key: String
    /// What it is.
    public let kind: UnitKind
    /// The municipality's code at the wave's boundary date; only for a municipality.
    public let municipality: String?
    /// The zone of the district policy area, where known.
    public let zone: String?

    /// A unit as the answers file describes it.
    public init(key: String, kind: UnitKind, municipality: String? = nil, zone: String? = nil) {
        self.key = key
        self.kind = kind
        self.municipality = municipality
        self.zone = zone
    }
}
