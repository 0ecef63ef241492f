import Testing

/// A change that spoils a sample file, and the faults that it must give.
struct Spoiled: Sendable, CustomTestStringConvertible {
    let old: String
    let new: String
    let faults: [String]

    init(_ old: String, _ new: String, _ faults: String...) {
        self.old = old
        self.new = new
        self.faults = faults
    }

    var testDescription: String { new.isEmpty ? "without \(old)" : new }
}
