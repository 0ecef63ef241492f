import SQLiteKit

/// Counts pairs of values into a two-way table. Rows where one of them is NULL are left out.
final class TableAccumulator: Accumulator {
    /// More cells than these are no table of categories.
    static let maximumCells = 10_000

    private let measure: TableMeasure
    private var rows: [CategoryKey: Int] = [:]
    private var columns: [CategoryKey: Int] = [:]
    private var counts: [[Int]: Int] = [:]

    init(_ measure: TableMeasure) { self.measure = measure }

    func step(_ arguments: [Value]) throws(FunctionError) {
        let arguments = AggregateArguments(function: measure.rawValue, values: arguments)
        guard let row = CategoryKey(arguments[0]), let column = CategoryKey(arguments[1]) else { return }
        let place = [Self.number(of: row, in: &rows), Self.number(of: column, in: &columns)]
        guard rows.count * columns.count <= Self.maximumCells else {
            throw FunctionError(
                "\(measure.rawValue): \(rows.count) by \(columns.count) different values make more than "
                    + "\(Self.maximumCells) cells; group them into fewer categories")
        }
        counts[place, default: 0] += 1
    }

    func result() throws(FunctionError) -> Value {
        var table = [[Int]](repeating: [Int](repeating: 0, count: columns.count), count: rows.count)
        for (place, count) in counts { table[place[0]][place[1]] = count }
        return try measure.value(of: table)
    }

    /// Numbers values in the order in which they come.
    private static func number(of key: CategoryKey, in numbers: inout [CategoryKey: Int]) -> Int {
        if let known = numbers[key] { return known }
        numbers[key] = numbers.count
        return numbers.count - 1
    }
}
