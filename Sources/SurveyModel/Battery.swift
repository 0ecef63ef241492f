/// Questions that stand under one heading and share their options, such as `source` with `source.ds`.
public struct Battery: Sendable, Equatable {
    /// The key; its questions' keys begin with it and a full stop.
    public let key: String
    /// The heading.
    public let label: Label

    /// A battery as the wave file lists it.
    public init(key: String, label: Label) {
        self.key = key
        self.label = label
    }
}
