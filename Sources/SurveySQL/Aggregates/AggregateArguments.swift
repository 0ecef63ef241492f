import SQLiteKit

/// The arguments of one row of an aggregate function. Its sentences name the function and the argument, and never a
/// value: that may be somebody's answer.
struct AggregateArguments {
    let function: String
    let values: [Value]

    /// NULL also where the argument is not given.
    subscript(position: Int) -> Value { values.indices.contains(position) ? values[position] : .null }

    /// A finite number; nil for NULL.
    func number(_ position: Int, _ name: String) throws(FunctionError) -> Double? {
        switch self[position] {
        case .null: return nil
        case .integer(let number): return Double(number)
        case .real(let number):
            guard number.isFinite else { throw fault(name, "is infinite, and must be a finite number") }
            return number
        case .text: throw fault(name, "is TEXT, and must be a number; write CAST(\(name) AS REAL) where it is one")
        case .blob: throw fault(name, "is a BLOB, and must be a number")
        }
    }

    /// A condition; nil for NULL.
    func condition(_ position: Int, _ name: String) throws(FunctionError) -> Bool? {
        guard let number = try number(position, name) else { return nil }
        guard number == 0 || number == 1 else {
            throw fault(name, "must be 0 or 1, as a condition gives: write \(function)(answer = 'yes')")
        }
        return number == 1
    }

    /// A weight; nil for NULL.
    func weight(_ position: Int) throws(FunctionError) -> Double? {
        guard let number = try number(position, "weight") else { return nil }
        guard number > 0 else {
            throw fault("weight", "must be above 0; leave respondents without a weight out with WHERE weight > 0")
        }
        return number
    }

    func fault(_ name: String, _ what: String) -> FunctionError { FunctionError("\(function): \(name) \(what)") }
}
