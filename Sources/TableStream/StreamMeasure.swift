/// The level of measurement that a file tells.
public enum StreamMeasure: String, Sendable, CaseIterable {
    case unknown
    case nominal
    case ordinal
    case scale
}
