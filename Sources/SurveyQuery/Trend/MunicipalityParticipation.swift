public import SurveyModel

/// Which municipalities answered in which waves, on the municipal boundaries of one year.
public struct MunicipalityParticipation: Sendable {
    /// A municipality of the boundary year.
    public struct Row: Sendable, Equatable {
        /// Its code; that of the wave where the municipality was split since.
        public let code: String
        /// Its name.
        public let name: String
        /// Whether it was split, so that nothing tells which successor the answers belong to.
        public let isSplit: Bool
        /// By wave, in the order of `waves`: respondents who answered anything.
        public let respondents: [Int]
    }

    /// The boundary year.
    public let boundary: Int
    /// The waves that are tied to municipalities, the earliest first.
    public let waves: [Wave]
    /// The municipalities that answered in any of them, in order of code.
    public let rows: [Row]
    /// Waves that are not, and why.
    public let leftOut: [(wave: String, reason: Label)]

    /// How many municipalities answered in a wave.
    public func count(_ wave: Int) -> Int { rows.count { $0.respondents[wave] > 0 } }

    /// How many answered in both of two waves.
    public func count(_ wave: Int, and other: Int) -> Int {
        rows.count { $0.respondents[wave] > 0 && $0.respondents[other] > 0 }
    }
}
