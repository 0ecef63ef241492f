/// How far a wave has come.
public enum WaveStatus: String, Sendable, CaseIterable, Hashable {
    /// Not sent out yet.
    case planned
    /// Answers come in.
    case open
    /// No more answers are taken.
    case closed
}
