import SurveyModel

/// Who answers for which unit.
struct UnitAssignment {
    let units: [Unit]
    /// By respondent: the index of the unit.
    let places: [Int]

    init(
        _ plan: UnitPlan, _ layout: Layout, _ cells: Cells, _ random: inout SplitMix64
    ) throws(SynthesisError) {
        guard plan.groups.allSatisfy({ $0.count <= cells.respondents }) else {
            throw .units("a group has more units than the \(cells.respondents) respondents; lower `n`")
        }
        let units = Self.units(plan)
        var hall = try Hall(units, plan, layout, cells)
        hall.seatRegionMembers(try layout.condition(plan.regionMembers))
        var free = units.indices.filter { units[$0].kind != .region }
        random.shuffle(&free)
        try hall.seatOthers(free)
        let places = hall.places
        let empty = units.indices.count { !places.contains($0) }
        guard empty == 0 else {
            throw .units("\(empty) of \(units.count) get no respondent; lower `n`, or widen `region_members`")
        }
        self.units = units
        self.places = places
    }

    /// The units of the plan, numbered within their kind.
    private static func units(_ plan: UnitPlan) -> [Unit] {
        var numbers: [UnitKind: Int] = [:]
        var units: [Unit] = []
        for group in plan.groups {
            for _ in 0..<group.count {
                let number = numbers[group.kind, default: 0] + 1
                numbers[group.kind] = number
                let name = group.kind == .region ? "region" : "unit"
                let digits = String(number)
                let key = "\(name)-\(String(repeating: "0", count: max(0, 3 - digits.utf8.count)))\(digits)"
                units.append(Unit(key: key, kind: group.kind, zone: group.zone))
            }
        }
        return units
    }
}
