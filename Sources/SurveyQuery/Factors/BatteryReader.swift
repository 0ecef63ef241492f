import SurveyModel
import SurveyRepository

/// Reads the answers to a battery as numbers: the options of a scale count 1, 2, 3 … in their order, a number is itself.
struct BatteryReader {
    let engine: CrossTabEngine
    let context: RequestContext

    func read(_ request: FactorRequest) throws(QueryError) -> BatteryScores {
        var sides: [TableSide] = []
        for key in request.items { sides.append(try side(key)) }
        guard sides.count > 1 else { throw .battery(.tooFew(request.items)) }
        let asked = try respondents(sides[0].coded, filters: request.filters)
        var items: [BatteryItem] = []
        var columns: [[Double?]] = []
        var complete = asked
        for side in sides {
            guard !engine.isStopped else { throw .stopped }
            let keys = try engine.store.keys(side.coded, of: context.wave.key)
            let numbers = try MeansValues.numbers(side.coded, engine, count: keys.count, wave: context.wave.key)
            items.append(item(side, asked, keys, numbers))
            columns.append(numbers)
            complete.removeAll { numbers[$0] == nil }
        }
        return BatteryScores(
            items: items,
            questions: sides.map { side in side.tableQuestion(isShown: side.categories.map { $0.net == nil }) },
            respondents: asked.count, complete: complete,
            scores: complete.map { index in columns.map { $0[index] ?? 0 } })
    }

    private func side(_ key: String) throws(QueryError) -> TableSide {
        let coded = try context.dimension(key)
        let question = coded.question
        guard question.kind == .scale || question.kind == .number else {
            throw .battery(.notNumeric(question: key, kind: question.kind))
        }
        return TableSide(coded, rule: .valid, nets: [])
    }

    /// The places of those who meet the filters and gave any answer.
    private func respondents(_ coded: CodedQuestion, filters: [Filter]) throws(QueryError) -> [Int] {
        let keys = try engine.store.keys(coded, of: context.wave.key)
        let tally = ColumnTally(store: engine.store, context: context, isStopped: { engine.isStopped })
        let selection = try tally.selection(filters, count: keys.count)
        return (0..<keys.count).filter { index in
            let number = keys.number(of: index)
            return number != 0 && CodedQuestion.state(of: number) != .nonresponse && selection?[index] ?? 1 == 1
        }
    }

    private func item(
        _ side: TableSide, _ respondents: [Int], _ keys: KeyColumn, _ numbers: [Double?]
    ) -> BatteryItem {
        let question = side.coded.question
        let missing = respondents.filter { numbers[$0] == nil }
        return BatteryItem(
            question: question.key, label: question.label, kind: question.kind,
            scale: question.kind == .scale ? question.options.filter { $0.state == .valid }.map(\.label) : [],
            n: respondents.count - missing.count,
            excluded: Base.Exclusion.counts(missing.map { keys.number(of: $0) }, of: question.key))
    }
}
