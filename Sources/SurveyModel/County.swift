/// A county and the days on which its code holds.
public struct County: Sendable, Equatable {
    /// The two-digit code.
    public let code: String
    /// The name.
    public let name: String
    /// The first day known; 2016-01-01 means then or earlier.
    public let validFrom: CalendarDate
    /// The last day; nil while it still holds.
    public let validTo: CalendarDate?

    /// A county as the register lists it.
    public init(code: String, name: String, validFrom: CalendarDate, validTo: CalendarDate?) {
        self.code = code
        self.name = name
        self.validFrom = validFrom
        self.validTo = validTo
    }
}
