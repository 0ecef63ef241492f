/// What the values of a variable are, and so how its cells are written.
public enum StreamKind: String, Sendable, CaseIterable {
    /// Numbers, in digits with a decimal point.
    case numeric
    case text
    /// `2016-03-01`.
    case date
    /// `2016-03-01T13:45:00`.
    case datetime
    /// Hours, minutes and seconds: `13:45:00`.
    case time
}
