/// A named group of a question's options that prints, filters and counts like an option.
public struct Net: Sendable, Equatable {
    /// The code, unique among the question's options and nets.
    public let code: String
    /// What people see.
    public let label: Label
    /// The codes of the options that it counts; a respondent with any of them is counted once.
    public let options: [String]

    /// A net as the wave file lists it.
    public init(code: String, label: Label, options: [String]) {
        self.code = code
        self.label = label
        self.options = options
    }
}
