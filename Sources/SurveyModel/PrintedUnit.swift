/// What a printed number counts in.
public enum PrintedUnit: String, Sendable, CaseIterable {
    /// A number of respondents or units.
    case count
    /// A percent of the base.
    case percent
}
