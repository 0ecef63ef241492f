/// A municipality and the days on which its code holds. Never matched by name alone: several names exist twice.
public struct Municipality: Sendable, Equatable {
    /// The four-digit code.
    public let code: String
    /// The Norwegian name.
    public let name: String
    /// The code of its county.
    public let county: String
    /// The first day known; 2016-01-01 means then or earlier.
    public let validFrom: CalendarDate
    /// The last day; nil while it still holds.
    public let validTo: CalendarDate?

    /// A municipality as the register lists it.
    public init(code: String, name: String, county: String, validFrom: CalendarDate, validTo: CalendarDate?) {
        self.code = code
        self.name = name
        self.county = county
        self.validFrom = validFrom
        self.validTo = validTo
    }

    /// Whether the code holds on `date`.
    public func isValid(on date: CalendarDate) -> Bool {
        validFrom <= date && validTo.map { date <= $0 } ?? true
    }
}
