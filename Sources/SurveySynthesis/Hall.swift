import SurveyModel

/// Seats respondents in units: at most one of certain options a unit, and agreeing on a question where they can.
struct Hall {
    /// By respondent: the unit; -1 until seated.
    private(set) var places: [Int]
    private let cells: Cells
    private let units: [Unit]
    /// The column of the question that one option a unit is limited to, and the values, in order of seating.
    private let limitedColumn: Int
    private let limited: [UInt8]
    private let agreeColumn: Int
    /// By unit: how many sit there, the limited values that do, and what the first said to the question to agree on.
    private var sizes: [Int]
    private var taken: [UInt64]
    private var agreed: [UInt8?]

    init(_ units: [Unit], _ plan: UnitPlan, _ layout: Layout, _ cells: Cells) throws(SynthesisError) {
        self.cells = cells
        self.units = units
        let question = try layout.question(plan.onePerUnit.question)
        limitedColumn = layout.columns(of: question).lowerBound
        var values: [UInt8] = []
        for code in plan.onePerUnit.codes {
            let codes = question.options.map(\.code)
            guard let index = codes.firstIndex(of: code) else {
                throw .unknownValue(code, question: question.key, nearest: NearestKeys.find(code, in: codes))
            }
            values.append(UInt8(index))
        }
        limited = values
        agreeColumn = layout.columns(of: try layout.question(plan.agreeOn)).lowerBound
        places = [Int](repeating: -1, count: cells.respondents)
        sizes = [Int](repeating: 0, count: units.count)
        taken = [UInt64](repeating: 0, count: units.count)
        agreed = [UInt8?](repeating: nil, count: units.count)
    }

    /// One respondent a region: the first who meet the condition.
    mutating func seatRegionMembers(_ condition: Condition) {
        let regions = units.indices.filter { units[$0].kind == .region }
        let members = places.indices.filter { condition.holds($0, in: cells) }
        for (region, member) in zip(regions, members) { seat(member, in: region) }
    }

    /// The limited first, in the order of their options; each in an empty unit while there is one.
    mutating func seatOthers(_ free: [Int]) throws(SynthesisError) {
        let waiting = places.indices.filter { places[$0] < 0 }
            .sorted { (rank($0), $0) < (rank($1), $1) }
        for (turn, respondent) in waiting.enumerated() {
            guard let unit = turn < free.count ? free[turn] : bestSeat(respondent, free) else {
                throw .units("too few for the respondents of whom each may have one; add units")
            }
            seat(respondent, in: unit)
        }
    }

    private func rank(_ respondent: Int) -> Int {
        limited.firstIndex(of: cells[limitedColumn, respondent]) ?? limited.count
    }

    /// A unit without this respondent's limited value; rather one that agrees, then the smallest, then the first.
    private func bestSeat(_ respondent: Int, _ free: [Int]) -> Int? {
        let value = cells[limitedColumn, respondent]
        let isLimited = limited.contains(value)
        let answer = cells[agreeColumn, respondent]
        return free.filter { !isLimited || taken[$0] & CellValue.mask(value) == 0 }
            .min { cost($0, answer) < cost($1, answer) }
    }

    private func cost(_ unit: Int, _ answer: UInt8) -> (Int, Int) { (agreed[unit] == answer ? 0 : 1, sizes[unit]) }

    private mutating func seat(_ respondent: Int, in unit: Int) {
        places[respondent] = unit
        sizes[unit] += 1
        let value = cells[limitedColumn, respondent]
        if limited.contains(value) { taken[unit] |= CellValue.mask(value) }
        if agreed[unit] == nil { agreed[unit] = cells[agreeColumn, respondent] }
    }
}
