/// Which units made-up respondents answer for.
public struct UnitPlan: Sendable, Equatable {
    /// Units that are alike.
    public struct Group: Sendable, Equatable {
        /// What the units are.
        public let kind: UnitKind
        /// Their zone, where they have one.
        public let zone: String?
        /// How many there are.
        public let count: Int

        /// So many units of a kind.
        public init(kind: UnitKind, zone: String?, count: Int) {
            self.kind = kind
            self.zone = zone
            self.count = count
        }
    }

    /// The units, in groups.
    public let groups: [Group]
    /// Respondents who answer for a region, one each: the first who meet these conditions.
    public let regionMembers: [Filter]
    /// A question, and its options that at most one respondent of a unit may have.
    public let onePerUnit: (question: String, codes: [String])
    /// The question that respondents of one unit should agree on.
    public let agreeOn: String

    /// A plan as the list of constraints states it.
    public init(
        groups: [Group], regionMembers: [Filter], onePerUnit: (question: String, codes: [String]), agreeOn: String
    ) {
        self.groups = groups
        self.regionMembers = regionMembers
        self.onePerUnit = onePerUnit
        self.agreeOn = agreeOn
    }

    /// Whether two plans say the same.
    public static func == (a: UnitPlan, b: UnitPlan) -> Bool {
        a.groups == b.groups && a.regionMembers == b.regionMembers && a.onePerUnit == b.onePerUnit
            && a.agreeOn == b.agreeOn
    }
}
