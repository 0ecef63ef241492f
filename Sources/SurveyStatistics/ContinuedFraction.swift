/// b0 + a1/(b1 + a2/(b2 + …)) from the front, by the modified method of Lentz (DLMF 3.10(iii)).
struct ContinuedFraction {
    private(set) var value: Double
    private var numerators: Double
    private var denominators = 0.0

    init(first: Double) {
        value = Self.notZero(first)
        numerators = value
    }

    /// Adds a / (b + …); whether the value no longer changes.
    mutating func append(_ a: Double, _ b: Double) -> Bool {
        denominators = 1 / Self.notZero(b + a * denominators)
        numerators = Self.notZero(b + a / numerators)
        let factor = numerators * denominators
        value *= factor
        return (factor - 1).magnitude < 3e-16
    }

    private static func notZero(_ value: Double) -> Double { value == 0 ? 1e-300 : value }
}
