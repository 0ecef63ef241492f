import SQLiteKit

/// A number from 0 to 1 that is an argument of every row, and the same in all rows of a group.
struct ConstantShare {
    private let position: Int
    private let name: String
    private let isEndAllowed: Bool
    private(set) var value: Double?

    /// - Parameter isEndAllowed: whether 0 and 1 are such numbers.
    init(_ name: String, at position: Int, isEndAllowed: Bool) {
        self.name = name
        self.position = position
        self.isEndAllowed = isEndAllowed
    }

    mutating func take(_ arguments: AggregateArguments) throws(FunctionError) {
        guard arguments.values.indices.contains(position) else { return }
        let number = try arguments.number(position, name)
        guard let number, isEndAllowed ? number >= 0 && number <= 1 : number > 0 && number < 1 else {
            throw arguments.fault(name, "must be a number \(isEndAllowed ? "from 0 to 1" : "between 0 and 1, as 0.95")")
        }
        guard value == nil || value == number else {
            throw arguments.fault(name, "must be the same number in every row of a group")
        }
        value = number
    }
}
