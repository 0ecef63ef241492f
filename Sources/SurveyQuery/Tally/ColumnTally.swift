import SurveyModel
import SurveyRepository

/// Counts on the answer columns.
struct ColumnTally {
    let store: ColumnStore
    let context: RequestContext
    var companion: Companion?
    let isStopped: () -> Bool

    /// The tally of some dimensions; nil where a multiple question has more patterns of answers than a column holds.
    func count(_ sides: [TableSide], isWeighted: Bool, filters: [Filter]) throws(QueryError) -> Tally? {
        let wave = context.wave.key
        var columns: [KeyColumn] = []
        var patterns: [[[Int]]?] = []
        for (dimension, side) in sides.enumerated() {
            guard side.isMultiple, dimension > 0 else {
                columns.append(try store.keys(side.coded, of: wave))
                patterns.append(nil)
                continue
            }
            guard let found = try store.patterns(side.coded, of: wave, isStopped: isStopped) else { return nil }
            columns.append(found.column)
            patterns.append(found.patterns)
        }
        let selection = try selection(filters, count: columns[0].count)
        let weights = isWeighted ? try store.weights(of: wave) : nil
        let (groups, rowSets) = try groups(sides[0], columns, selection, weights)
        guard !isStopped() else { throw .stopped }
        return Tally(
            dimensions: columns.count, numbers: groups.numbers, n: groups.n, sums: groups.sums, patterns: patterns,
            rowSets: rowSets)
    }

    /// The groups, and who of them is in each category of a multiple row.
    private func groups(
        _ row: TableSide, _ columns: [KeyColumn], _ selection: [UInt8]?, _ weights: [Double]?
    ) throws(QueryError) -> (groups: KeyGroups, sets: SetCounts?) {
        guard row.isMultiple,
            case .multiple(_, let planes) = try store.answers(row.coded, of: context.wave.key).codes
        else {
            let groups = KeyTally.count(
                columns, selection: selection, weights: weights, companion: companion, isStopped: isStopped)
            return (groups, nil)
        }
        let sets = row.members.map { Self.masks($0, planes: planes.count) }
        return MultipleKernel.count(
            columns, planes: planes, sets: sets, selection: selection, weights: weights, companion: companion,
            isStopped: isStopped)
    }

    /// The bits of some options, a byte a plane; a state has none.
    static func masks(_ numbers: some Sequence<Int>, planes: Int) -> [UInt8] {
        var masks = [UInt8](repeating: 0, count: planes)
        for number in numbers where number > 0 && (number - 1) / 8 < planes {
            masks[(number - 1) / 8] |= 1 << UInt8((number - 1) % 8)
        }
        return masks
    }

    /// Who meets all of the filters; nil where there are none.
    func selection(_ filters: [Filter], count: Int) throws(QueryError) -> [UInt8]? {
        guard !filters.isEmpty else { return nil }
        return try store.selection(filters, of: context) { () throws(QueryError) in
            var selection = SelectionKernel.all(count)
            for filter in filters { try apply(filter, to: &selection) }
            return selection
        }
    }

    private func apply(_ filter: Filter, to selection: inout [UInt8]) throws(QueryError) {
        let wave = context.wave.key
        switch filter {
        case .question(let key, let values):
            let coded = try context.question(key)
            let numbers = try FilterSQL.numbers(values, of: coded)
            let keys = try store.keys(coded, of: wave)
            guard case .multiple(_, let planes) = try store.answers(coded, of: wave).codes else {
                return SelectionKernel.and(&selection, column: keys, numbers: numbers)
            }
            SelectionKernel.and(
                &selection, planes: planes, masks: Self.masks(numbers, planes: planes.count), orState: keys,
                numbers: numbers.filter { $0 < 0 })
        case .attribute(let attribute, let values):
            let coded = try context.attribute(attribute)
            let numbers = try FilterSQL.attributeNumbers(values, of: coded, attribute)
            SelectionKernel.and(&selection, column: try store.membership(coded, of: wave), numbers: numbers)
        case .atLeast(let least, let filters):
            var masks: [[UInt8]] = []
            for filter in filters {
                var mask = SelectionKernel.all(selection.count)
                try apply(filter, to: &mask)
                masks.append(mask)
            }
            let enough =
                masks.isEmpty
                ? [UInt8](repeating: least <= 0 ? 1 : 0, count: selection.count)
                : SelectionKernel.atLeast(least, of: masks)
            for index in selection.indices { selection[index] &= enough[index] }
        }
    }
}
