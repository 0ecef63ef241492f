import SurveyModel
import YAMLKit

/// Reads the blocks of a constraints file, and which of their questions are tied.
struct BlockReader {
    private let log: FaultLog
    private let conditions: ConditionReader
    private var names: UniqueNames
    private var blockOf: [String: Int] = [:]
    private var tieOf: [String: Int] = [:]
    private var questions: [(question: Question, position: YAMLPosition)] = []

    init(log: FaultLog, conditions: ConditionReader) {
        self.log = log
        self.conditions = conditions
        names = UniqueNames("question", log: log)
    }

    mutating func blocks(_ node: YAMLNode) -> [[String]]? {
        guard let nodes = log.filledList(node) else { return nil }
        var blocks: [[String]] = []
        for (number, node) in nodes.enumerated() {
            var block: [String] = []
            for item in log.filledList(node) ?? [] {
                guard let question = conditions.question(item) else { continue }
                names.add(question.key, at: item.position)
                if blockOf[question.key] == nil {
                    blockOf[question.key] = number
                    questions.append((question, item.position))
                }
                block.append(question.key)
            }
            blocks.append(block)
        }
        return blocks
    }

    mutating func tied(_ node: YAMLNode) -> [[String]]? {
        guard let nodes = log.list(node) else { return nil }
        var ties: [[String]] = []
        for (number, node) in nodes.enumerated() {
            let keys = (log.filledList(node) ?? []).compactMap { conditions.question($0)?.key }
            for key in keys { tieOf[key] = number }
            if Set(keys.map { blockOf[$0] }).count > 1 || keys.contains(where: { blockOf[$0] == nil }) {
                log.note("tied questions must stand in one block; move them together", at: node.position)
            }
            ties.append(keys)
        }
        return ties
    }

    /// Notes each question whose universe looks at one that is not filled before it.
    func checkRouting() {
        for (question, position) in questions {
            for key in question.universe.flatMap(\.questions) where !isFilled(key, before: question.key) {
                log.note(
                    "the universe of '\(question.key)' looks at '\(key)'; put that in an earlier block, or tie the two",
                    at: position)
            }
        }
    }

    private func isFilled(_ key: String, before other: String) -> Bool {
        guard let block = blockOf[key], let own = blockOf[other] else { return false }
        if block < own { return true }
        return block == own && tieOf[key] != nil && tieOf[key] == tieOf[other]
    }
}
