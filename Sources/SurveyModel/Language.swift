/// A language that labels may be written in.
public enum Language: String, Sendable, CaseIterable, Hashable {
    /// Bokmål, the language every label has.
    case nb
    /// Nynorsk.
    case nn
    /// English.
    case en
}
