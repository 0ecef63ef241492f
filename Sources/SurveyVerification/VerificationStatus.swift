/// How a printed number stands to the recomputed one.
public enum VerificationStatus: String, Sendable, CaseIterable {
    /// The recomputed number rounds to the printed one, on the printed base.
    case reproduced
    /// It does not.
    case differs
    /// The printed numbers cannot all be true, and the publication says so.
    case sourceInconsistent = "source-inconsistent"
    /// The wave has no answers that the number could be computed from.
    case notComputable = "not-computable"
}
