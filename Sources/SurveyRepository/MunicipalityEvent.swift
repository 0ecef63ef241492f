public import SurveyModel

/// Something that happened to municipalities on one day: which codes became which.
public struct MunicipalityEvent: Sendable, Equatable {
    /// A code with its name on that side of the event.
    public struct Side: Sendable, Hashable {
        /// The code.
        public let code: String
        /// The name.
        public let name: String
    }

    /// The first day with the new codes.
    public let date: CalendarDate
    /// What happened.
    public let kind: MunicipalityChange.Kind
    /// The municipalities before, in order of code.
    public let before: [Side]
    /// The municipalities after, in order of code.
    public let after: [Side]
}
