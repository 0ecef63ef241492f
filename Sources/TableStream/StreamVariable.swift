/// A column of a table whose columns have names.
public struct StreamVariable: Sendable, Equatable {
    /// Its name in the file.
    public let name: String
    /// What it is about; empty where the file does not say.
    public let label: String
    /// What its values are.
    public let kind: StreamKind
    /// The level of measurement.
    public let measure: StreamMeasure
    /// How many decimals a program shows.
    public let decimals: Int
    /// The most bytes that a text of it has, where it is a text.
    public let width: Int
    /// What its values mean, in the file's order.
    public var labels: [StreamLabel]
    /// Which of its values are missing, in the file's order.
    public var missing: [StreamMissing]

    /// A column.
    public init(
        name: String, label: String = "", kind: StreamKind, measure: StreamMeasure = .unknown, decimals: Int = 0,
        width: Int = 0, labels: [StreamLabel] = [], missing: [StreamMissing] = []
    ) {
        self.name = name
        self.label = label
        self.kind = kind
        self.measure = measure
        self.decimals = decimals
        self.width = width
        self.labels = labels
        self.missing = missing
    }
}
