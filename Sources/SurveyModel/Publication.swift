/// A printed report whose numbers are stored, recomputed and compared.
public struct Publication: Sendable, Equatable {
    /// The key, such as `notat-2-2016`.
    public let key: String
    /// What the report is, in our own words.
    public let title: Label
    /// The key of the wave that it reports.
    public let wave: String
    /// Its tables and figures.
    public let exhibits: [Exhibit]
    /// What its running text says in numbers.
    public let claims: [Claim]
    /// Printed numbers that cannot all be true.
    public let conflicts: [Conflict]

    /// A publication as its file describes it.
    public init(
        key: String, title: Label, wave: String, exhibits: [Exhibit], claims: [Claim], conflicts: [Conflict]
    ) {
        self.key = key
        self.title = title
        self.wave = wave
        self.exhibits = exhibits
        self.claims = claims
        self.conflicts = conflicts
    }
}
