/// A fact of a municipality on a day, as a producer of statistics published it.
public struct MunicipalityAttribute: Sendable, Equatable {
    /// What is known.
    public enum Name: String, Sendable, CaseIterable {
        /// The number of inhabitants.
        case population
        /// Statistics Norway's centrality, old standard: 0 least to 3 most central.
        case centrality
        /// The zone of the district policy area: `III`, or not known.
        case zone
    }

    /// The municipality's code on that day.
    public let municipality: String
    /// What is known.
    public let name: Name
    /// The day it holds for.
    public let date: CalendarDate
    /// The value; a whole number where it is a number.
    public let value: String

    /// An attribute as the register lists it.
    public init(municipality: String, name: Name, date: CalendarDate, value: String) {
        self.municipality = municipality
        self.name = name
        self.date = date
        self.value = value
    }
}
