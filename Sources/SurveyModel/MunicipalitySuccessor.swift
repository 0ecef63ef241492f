/// Where the territory of a municipality of 2016 lies on a later boundary year, from the table by code of origin.
public struct MunicipalitySuccessor: Sendable, Equatable {
    /// The code in 2016.
    public let origin: String
    /// The boundary year.
    public let year: Int
    /// The code in that year; several rows where the territory was split.
    public let successor: String

    /// A row of the table by code of origin.
    public init(origin: String, year: Int, successor: String) {
        self.origin = origin
        self.year = year
        self.successor = successor
    }
}
