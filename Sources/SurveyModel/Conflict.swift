/// Printed numbers that no whole numbers of respondents can give together, or a claim that can be read in more ways than
/// can be true at once.
public struct Conflict: Sendable, Equatable {
    /// The id, unique within the publication.
    public let id: String
    /// What the conflict is about, in our own words.
    public let text: Label
    /// What all the unknowns add up to, where they are the parts of one whole.
    public let total: Int?
    /// Sums of unknowns that are printed as bases.
    public let bases: [Base]
    /// The printed numbers.
    public let values: [Value]
    /// Claims that one share is more than another.
    public let orders: [Order]

    /// A conflict as the publication's file describes it.
    public init(
        id: String, text: Label, total: Int?, bases: [Base] = [], values: [Value], orders: [Order] = []
    ) {
        self.id = id
        self.text = text
        self.total = total
        self.bases = bases
        self.values = values
        self.orders = orders
    }
}
