/// Respondents of one key: how many, and the sums of their weights and of the squares.
struct KeySum {
    var key: UInt64
    var n: Int
    var weight: Double
    var square: Double

    init(key: UInt64, n: Int, weight: Double, square: Double) {
        self.key = key
        self.n = n
        self.weight = weight
        self.square = square
    }

    /// Without weights each respondent weighs 1.
    init(key: UInt64, n: Int) { self.init(key: key, n: n, weight: Double(n), square: Double(n)) }
}
