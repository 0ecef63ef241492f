public import SurveyModel

/// Makes respondents for a questionnaire that meet a list of constraints. The same list gives the same respondents,
/// on every machine.
///
/// Margins become whole numbers; each block is filled at random within them, and repaired by swapping answers until
/// its constraints hold; at the end the respondents are given units.
public struct Synthesizer: Sendable {
    /// How long to try before giving up.
    struct Effort: Sendable {
        var perBlock = BlockRepair.Effort(forAll: 30_000, forRequired: 60_000)
        var seeds = 8
    }

    /// Swapping one answer at a time is too slow for more.
    private static let maximumRespondents = 100_000

    private let questionnaire: Questionnaire
    private let list: ConstraintList
    private let effort: Effort

    /// A synthesizer for a questionnaire and what its respondents must meet.
    public init(questionnaire: Questionnaire, constraints: ConstraintList) {
        self.init(questionnaire: questionnaire, constraints: constraints, effort: Effort())
    }

    init(questionnaire: Questionnaire, constraints: ConstraintList, effort: Effort) {
        self.questionnaire = questionnaire
        list = constraints
        self.effort = effort
    }

    /// Makes the respondents. Where the list's seed does not lead to a solution, those that follow it are tried; an
    /// error names the constraints left. A margin that no whole numbers can give is an error at once.
    public func run() throws(SynthesisError) -> SynthesisResult {
        guard list.wave == questionnaire.wave.key else {
            throw .otherWave(list: list.wave, questionnaire: questionnaire.wave.key)
        }
        guard list.respondents <= Self.maximumRespondents else {
            throw .tooMany("respondents in the constraints", limit: Self.maximumRespondents)
        }
        let layout = try Layout(questionnaire, list.units)
        let plan = Plan(
            layout: layout, blocks: try BlockPlanner(list: list, layout: layout).blocks(),
            book: try RuleBook(list.constraints, layout))
        var missed: [Int] = []
        for attempt in 0..<effort.seeds {
            let seed = list.seed &+ UInt64(attempt)
            switch try make(plan, seed) {
            case .made(let result): return result
            case .missed(let constraints): missed = constraints
            }
        }
        throw .unmet(missed.map { list.constraints[$0].id }, seeds: effort.seeds)
    }

    private struct Plan {
        let layout: Layout
        let blocks: [Block]
        let book: RuleBook
    }

    private enum Outcome {
        case made(SynthesisResult)
        /// The indices of constraints that must hold and do not.
        case missed([Int])
    }

    private func make(_ plan: Plan, _ seed: UInt64) throws(SynthesisError) -> Outcome {
        var random = SplitMix64(seed: seed)
        var cells = Cells(respondents: list.respondents, columns: plan.layout.count)
        var tries = 0
        let owners = owners(plan)
        for (index, block) in plan.blocks.enumerated() {
            try block.fill(&cells, &random)
            let own = owners.indices.filter { owners[$0] == index }
            let goals = own.map {
                BlockRepair.Goal(
                    rule: plan.book.rules[$0], isRequired: list.constraints[$0].strength != .tendency)
            }
            var repair = BlockRepair(block, goals, plan.book.counters, cells)
            repair.run(effort.perBlock, &random)
            guard repair.missed.isEmpty else { return .missed(repair.missed.map { own[$0] }) }
            cells = repair.cells
            tries += repair.tries
        }
        let assignment = try UnitAssignment(list.units, plan.layout, cells, &random)
        plan.layout.write(assignment, into: &cells)
        let counts = plan.book.counters.map { $0.count(cells, units: assignment.places) }
        let isHeld = plan.book.rules.map { $0.distance(counts) == 0 }
        let missed = isHeld.indices.filter { !isHeld[$0] && list.constraints[$0].strength != .tendency }
        guard missed.isEmpty else { return .missed(missed) }
        let builder = AnswerSetBuilder(
            questionnaire: questionnaire, layout: plan.layout, cells: cells, assignment: assignment)
        return .made(
            SynthesisResult(
                answers: builder.answerSet(),
                outcomes: zip(list.constraints, isHeld).map { ConstraintOutcome(constraint: $0, isHeld: $1) },
                seed: seed, tries: tries))
    }

    /// By constraint: the block that decides it, the last that it looks at; -1 where the units decide it.
    private func owners(_ plan: Plan) -> [Int] {
        let attributes = [plan.layout.zone, plan.layout.unitKind]
        return plan.book.rules.map { rule in
            let counters = rule.counters.map { plan.book.counters[$0] }
            let columns = counters.flatMap(\.condition.columns)
            let waits = counters.contains { $0.counted == .units } || columns.contains(where: attributes.contains)
            guard !waits else { return -1 }
            return plan.blocks.lastIndex { block in
                block.members.contains { member in columns.contains(where: member.columns.contains) }
            } ?? -1
        }
    }
}

extension Layout {
    /// Fills the columns of the units' attributes.
    fileprivate func write(_ assignment: UnitAssignment, into cells: inout Cells) {
        for (respondent, place) in assignment.places.enumerated() {
            let unit = assignment.units[place]
            if let index = zones.firstIndex(where: { $0 == unit.zone }) { cells[zone, respondent] = UInt8(index) }
            if let index = UnitKind.allCases.firstIndex(of: unit.kind) { cells[unitKind, respondent] = UInt8(index) }
        }
    }
}
