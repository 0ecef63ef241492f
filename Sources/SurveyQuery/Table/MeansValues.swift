import SQLiteKit
import SurveyModel
import SurveyRepository

/// The numbers of a table of means, respondent by respondent.
struct MeansValues {
    /// By respondent; nil where there is none or somebody is not in the table.
    let numbers: [Double?]
    /// By respondent; nil where weights are not used.
    let weights: [Double]?
    private let memberships: [SideMembership]
    private let sides: [TableSide]
    private let hasColumn: Bool

    init(
        engine: CrossTabEngine, context: RequestContext, sides: [TableSide], table: CrossTab
    ) throws(QueryError) {
        self.sides = sides
        hasColumn = table.column != nil
        var memberships: [SideMembership] = []
        for side in sides { memberships.append(try SideMembership(side, store: engine.store, wave: context.wave.key)) }
        self.memberships = memberships
        weights = table.weight == .wave ? try engine.store.weights(of: context.wave.key) : nil
        let tally = ColumnTally(store: engine.store, context: context, isStopped: { engine.isStopped })
        let selection = try tally.selection(table.request.filters, count: memberships[0].count)
        var numbers = try Self.numbers(sides[0].coded, engine, count: memberships[0].count, wave: context.wave.key)
        for index in numbers.indices {
            let isIn = selection.map { $0[index] == 1 } ?? true
            if !isIn || !memberships.allSatisfy({ $0.isCounted(index) }) { numbers[index] = nil }
        }
        self.numbers = numbers
    }

    /// The indices of those with a number in a panel and a column; nil for all columns.
    func members(layer: [String], column: String?) -> [Int] {
        let layers = sides.indices.suffix(layer.count)
        var wanted: [(SideMembership, Int)] = []
        for (dimension, code) in zip(layers, layer) + (column.map { [(1, $0)] } ?? []) {
            guard let category = sides[dimension].categories.firstIndex(where: { $0.code == code }) else { return [] }
            wanted.append((memberships[dimension], category))
        }
        return numbers.indices.filter { index in
            numbers[index] != nil && wanted.allSatisfy { $0.isIn(index, $1) }
        }
    }

    /// The numbers that respondents gave to a question, whoever is in a table.
    static func numbers(
        _ coded: CodedQuestion, _ engine: CrossTabEngine, count: Int, wave: String
    ) throws(QueryError) -> [Double?] {
        var numbers = [Double?](repeating: nil, count: count)
        guard coded.question.kind == .number else {
            let keys = try engine.store.keys(coded, of: wave)
            for index in numbers.indices {
                let number = keys.number(of: index)
                if number > 0 { numbers[index] = Double(number) }
            }
            return numbers
        }
        do {
            try engine.database.connection.forEach(
                """
                SELECT r.number, v.value FROM number_answer AS v JOIN respondent AS r ON r.id = v.respondent
                WHERE v.question = ?
                """, [.int(coded.id)]
            ) { row throws(DatabaseError) in
                let number = try row.int(0)
                if numbers.indices.contains(number - 1) { numbers[number - 1] = try row.double(1) }
            }
        } catch { throw QueryError(error) }
        return numbers
    }
}
