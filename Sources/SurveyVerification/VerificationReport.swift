public import SurveyModel

/// Every printed number and claim of a publication beside what the database gives.
public struct VerificationReport: Sendable, Equatable {
    /// The publication's key.
    public let publication: String
    /// The key of the wave it was recomputed from.
    public let wave: String
    /// Where that wave's answers come from.
    public let origin: WaveOrigin
    /// The numbers of its exhibits, in the publication's order.
    public let cells: [VerifiedCell]
    /// The claims of its running text, in the publication's order.
    public let claims: [VerifiedClaim]
    /// The conflicts that it lists.
    public let conflicts: [VerifiedConflict]

    /// How many cells and claims have each status, in the order of `VerificationStatus`.
    public var summary: [(status: VerificationStatus, cells: Int, claims: Int)] {
        VerificationStatus.allCases.map { status in
            (status, cells.count { $0.status == status }, claims.count { $0.status == status })
        }
    }

    /// The ids of the claims that rest on tests of answers that were not collected, and so are no evidence.
    public var claimsWithoutEvidence: [String] {
        origin == .collected ? [] : claims.filter(\.restsOnTest).map(\.id)
    }

    /// Whether nothing differs.
    public var holds: Bool { !summary.contains { $0.status == .differs && $0.cells + $0.claims > 0 } }
}
