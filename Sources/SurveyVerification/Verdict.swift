/// What is said of one printed number.
struct Verdict: Equatable, Sendable {
    let status: VerificationStatus
    var conflict: String?
    var reason: String?
    /// Whether a conflict of the source may explain it: the number is off, but its base is right.
    var isExcusable = false

    static let reproduced = Verdict(status: .reproduced)

    /// The recomputed number is another.
    static func otherNumber(_ reason: String) -> Verdict {
        Verdict(status: .differs, reason: reason, isExcusable: true)
    }

    /// Something is wrong that no conflict of the source explains.
    static func differs(_ reason: String) -> Verdict { Verdict(status: .differs, reason: reason) }

    static func sourceInconsistent(_ conflict: String, _ reason: String) -> Verdict {
        Verdict(status: .sourceInconsistent, conflict: conflict, reason: reason)
    }

    static func notComputable(_ reason: String) -> Verdict { Verdict(status: .notComputable, reason: reason) }
}
