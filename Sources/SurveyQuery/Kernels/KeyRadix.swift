/// Mixed-radix keys over dimensions: the last dimension's digit changes fastest.
struct KeyRadix {
    let digits: [Int]
    /// How many keys there are; nil where that does not fit in an `Int`.
    let bins: Int?

    init(_ columns: some Collection<KeyColumn>) {
        digits = columns.map(\.digits)
        bins = digits.reduce(1) { product, digits in
            product.flatMap { product in
                let (bins, overflow) = product.multipliedReportingOverflow(by: digits)
                return overflow ? nil : bins
            }
        }
    }

    /// The key that is nobody in every dimension.
    var nobody: UInt64 { digits.reduce(0) { $0 &* UInt64($1) &+ UInt64(KeyColumn.nobody) } }

    /// Writes a key's option numbers into a slice of `numbers`; false where it is nobody in a dimension.
    func decode(_ key: UInt64, into numbers: inout [Int], at start: Int) -> Bool {
        var key = key
        var isSomebody = true
        for dimension in digits.indices.reversed() {
            let (quotient, digit) = key.quotientAndRemainder(dividingBy: UInt64(digits[dimension]))
            numbers[start + dimension] = Int(digit) - KeyColumn.nobody
            if Int(digit) == KeyColumn.nobody { isSomebody = false }
            key = quotient
        }
        return isSomebody
    }
}
