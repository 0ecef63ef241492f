import SurveyModel

/// The constraints as rules, and the counters that these share: each distinct thing is counted once.
struct RuleBook {
    private struct Key: Hashable {
        let filters: [Filter]
        let counted: Quantity.Counted
    }

    private(set) var counters: [Counter] = []
    /// One rule a constraint, in their order.
    private(set) var rules: [Rule] = []
    private var indices: [Key: Int] = [:]

    init(_ constraints: [Constraint], _ layout: Layout) throws(SynthesisError) {
        for constraint in constraints { rules.append(try rule(constraint.statement, layout)) }
    }

    private mutating func rule(_ statement: Statement, _ layout: Layout) throws(SynthesisError) -> Rule {
        switch statement {
        case .value(let quantity, let printed):
            return .value(try amount(quantity, layout), printed)
        case .sumOfParts(let quantities, let printed):
            var amounts: [Rule.Amount] = []
            for quantity in quantities { amounts.append(try amount(quantity, layout)) }
            return .sumOfParts(amounts, printed)
        case .bound(let quantity, let comparison, let bound):
            return .bound(try amount(quantity, layout), comparison, bound)
        case .order(let first, let second, let factor):
            return .order(try amount(first, layout), moreThan: try amount(second, layout), factor: factor)
        case .chiSquare(let rows, let columns, let filters, let comparison, let bound):
            return .chiSquare(cells: try cells(rows, columns, filters, layout), comparison, bound)
        }
    }

    private mutating func amount(_ quantity: Quantity, _ layout: Layout) throws(SynthesisError) -> Rule.Amount {
        switch quantity.whole {
        case .none:
            return .init(counter: try counter(quantity.count, quantity.counted, layout), whole: .none)
        case .number(let number):
            return .init(counter: try counter(quantity.count, quantity.counted, layout), whole: .number(number))
        case .filters(let whole):
            return .init(
                counter: try counter(quantity.count + whole, quantity.counted, layout),
                whole: .counter(try counter(whole, quantity.counted, layout)))
        }
    }

    private mutating func cells(
        _ rows: ChiSquareSide, _ columns: ChiSquareSide, _ filters: [Filter], _ layout: Layout
    ) throws(SynthesisError) -> [[Int]] {
        var cells: [[Int]] = []
        for row in rows.categories {
            var line: [Int] = []
            for column in columns.categories {
                let cell: [Filter] = [
                    .question(rows.question, values: [row]), .question(columns.question, values: [column]),
                ]
                line.append(try counter(cell + filters, .respondents, layout))
            }
            cells.append(line)
        }
        return cells
    }

    private mutating func counter(
        _ filters: [Filter], _ counted: Quantity.Counted, _ layout: Layout
    ) throws(SynthesisError) -> Int {
        let key = Key(filters: filters, counted: counted)
        if let index = indices[key] { return index }
        counters.append(Counter(condition: try layout.condition(filters), counted: counted))
        indices[key] = counters.count - 1
        return counters.count - 1
    }
}
