/// Where a wave's answers come from. What is not collected is marked so in every output.
public enum WaveOrigin: String, Sendable, CaseIterable, Hashable {
    /// Answers that people gave.
    case collected
    /// Answers made so that they give what a report printed; the original answers are not known.
    case reconstructed
    /// Answers made up for trying things out.
    case synthetic
}
