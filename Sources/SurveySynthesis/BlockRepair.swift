import SurveyModel

/// Swaps answers of one block between respondents until its rules are met. Swaps keep margins, bases and routing.
struct BlockRepair {
    /// A rule of the block, and whether it must be met.
    struct Goal {
        let rule: Rule
        let isRequired: Bool
    }

    /// How long to try.
    struct Effort: Sendable {
        /// After so many tries, goals that are not required are given up.
        let forAll: Int
        /// After so many tries, the block is given up.
        let forRequired: Int
    }

    private(set) var cells: Cells
    private(set) var tries = 0
    private let moves: [Block.Move]
    private let goals: [Goal]
    private let counters: [Counter]
    private let index: RepairIndex
    /// One a counter and respondent, and their sums by counter.
    private var isMember: [Bool] = []
    private var counts: [Int] = []
    /// By goal: the distance; and the goals where it is not 0.
    private var penalties: [Double] = []
    private var unmet = IndexSet()
    /// Whether the goals that are not required have been given up.
    private var isRelaxed = false

    /// `counters` are all counters that the goals' rules name by index.
    init(_ block: Block, _ goals: [Goal], _ counters: [Counter], _ cells: Cells) {
        self.cells = cells
        self.goals = goals
        self.counters = counters
        moves = block.moves
        index = RepairIndex(block, goals, counters, cells)
        for (counter, watchers) in zip(counters, index.watchers) {
            let members = (0..<cells.respondents).map { !watchers.isEmpty && counter.condition.holds($0, in: cells) }
            isMember += members
            counts.append(members.count { $0 })
        }
        for (number, goal) in goals.enumerated() {
            penalties.append(goal.rule.distance(counts))
            if penalties[number] > 0 { unmet.insert(number) }
        }
    }

    /// The required goals that are not met.
    var missed: [Int] { unmet.items.filter { goals[$0].isRequired }.sorted() }

    /// Tries until all goals are met, or the effort is spent.
    mutating func run(_ effort: Effort, _ random: inout SplitMix64) {
        while !unmet.items.isEmpty, tries < effort.forRequired {
            if tries == effort.forAll { relax() }
            guard !unmet.items.isEmpty else { return }
            tries += 1
            let levers = index.levers[unmet.items[random.below(unmet.items.count)]]
            guard !levers.isEmpty else { continue }
            let move = levers[random.below(levers.count)]
            let movable = index.movable[move]
            guard movable.count > 1 else { continue }
            attempt(move, movable[random.below(movable.count)], movable[random.below(movable.count)], &random)
        }
    }

    /// Gives up the goals that are not required.
    private mutating func relax() {
        isRelaxed = true
        for (number, goal) in goals.enumerated() where !goal.isRequired {
            penalties[number] = 0
            unmet.remove(number)
        }
    }

    private mutating func attempt(_ move: Int, _ i: Int, _ j: Int, _ random: inout SplitMix64) {
        guard moves[move].columns.contains(where: { cells[$0, i] != cells[$0, j] }) else { return }
        swap(move, i, j)
        let keepsRouting = moves[move].routed.allSatisfy { $0.isRoutedRight(i, cells) && $0.isRoutedRight(j, cells) }
        guard keepsRouting else { return swap(move, i, j) }
        let affected = goals(of: recount(move, i, j))
        let rise = affected.reduce(0) { $0 + distance($1) - penalties[$1] }
        guard isAccepted(rise, &random) else {
            swap(move, i, j)
            _ = recount(move, i, j)
            return
        }
        for goal in affected {
            penalties[goal] = distance(goal)
            if penalties[goal] > 0 { unmet.insert(goal) } else { unmet.remove(goal) }
        }
    }

    private func distance(_ goal: Int) -> Double {
        isRelaxed && !goals[goal].isRequired ? 0 : goals[goal].rule.distance(counts)
    }

    /// A rise is taken now and then, the seldomer the higher, as in annealing. No exponential function: its last
    /// bits differ between C libraries, and the same seed must give the same bytes.
    private func isAccepted(_ rise: Double, _ random: inout SplitMix64) -> Bool {
        guard rise > 1e-9 else { return true }
        guard rise < 1 else { return false }
        let square = (1 - rise) * (1 - rise)
        return random.fraction() < 0.5 * square * square * square
    }

    private mutating func swap(_ move: Int, _ i: Int, _ j: Int) {
        for column in moves[move].columns { cells.swap(column: column, i, j) }
    }

    /// Brings counters up to date after a swap; gives those whose count changed.
    private mutating func recount(_ move: Int, _ i: Int, _ j: Int) -> [Int] {
        var changed: [Int] = []
        for counter in index.touched[move] {
            let before = counts[counter]
            update(counter, i)
            update(counter, j)
            if counts[counter] != before { changed.append(counter) }
        }
        return changed
    }

    private mutating func update(_ counter: Int, _ respondent: Int) {
        let holds = counters[counter].condition.holds(respondent, in: cells)
        let place = counter * cells.respondents + respondent
        guard holds != isMember[place] else { return }
        isMember[place] = holds
        counts[counter] += holds ? 1 : -1
    }

    private func goals(of counters: [Int]) -> [Int] {
        var goals = IndexSet()
        for counter in counters {
            for goal in index.watchers[counter] { goals.insert(goal) }
        }
        return goals.items
    }
}

extension Block.Member {
    /// Whether the respondent is shown the question exactly if the universe says so.
    fileprivate func isRoutedRight(_ respondent: Int, _ cells: borrowing Cells) -> Bool {
        universe.holds(respondent, in: cells) == (cells[columns.lowerBound, respondent] != CellValue.notShown)
    }
}
