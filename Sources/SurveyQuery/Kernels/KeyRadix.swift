/// Mixed-radix keys over dimensions: the last dimension's digit changes fastest.
struct KeyRadix {
    let digits: [Int]
    /// By dimension, the digit that is nobody.
    let nobodies: [Int]
    /// How many keys there are; nil where that does not fit in an `Int`.
    let bins: Int?

    init(_ columns: [KeyColumn]) {
        var (digits, nobodies): ([Int], [Int]) = ([], [])
        digits.reserveCapacity(columns.count)
        nobodies.reserveCapacity(columns.count)
        var (bins, overflows) = (1, false)
        for column in columns {
            digits.append(column.digits)
            nobodies.append(column.nobody)
            let (product, overflow) = bins.multipliedReportingOverflow(by: column.digits)
            bins = product
            overflows = overflows || overflow
        }
        self.digits = digits
        self.nobodies = nobodies
        self.bins = overflows ? nil : bins
    }

    /// The key that is nobody in every dimension.
    var nobody: UInt64 {
        var key: UInt64 = 0
        for (digits, nobody) in zip(digits, nobodies) { key = key &* UInt64(digits) &+ UInt64(nobody) }
        return key
    }

    /// Writes a key's option numbers into a slice of `numbers`; false where it is nobody in a dimension.
    @inline(__always)
    func decode(_ key: UInt64, into numbers: inout [Int], at start: Int) -> Bool {
        numbers.withUnsafeMutableBufferPointer { decode(key, into: $0, at: start) }
    }

    /// The same in a buffer that is large enough.
    @inline(__always)
    func decode(_ key: UInt64, into numbers: UnsafeMutableBufferPointer<Int>, at start: Int) -> Bool {
        var key = key
        var isSomebody = true
        for dimension in stride(from: digits.count - 1, through: 0, by: -1) {
            // What is left for the first dimension is its digit.
            var digit = key
            if dimension > 0 { (key, digit) = Self.divide(key, by: UInt64(digits[dimension])) }
            let number = Int(digit) - nobodies[dimension]
            numbers[start + dimension] = number
            if number == 0 { isSomebody = false }
        }
        return isSomebody
    }

    /// The key of some option numbers that occur.
    func key(_ numbers: ArraySlice<Int>) -> Int {
        var key = 0
        for (number, (digits, nobody)) in zip(numbers, zip(digits, nobodies)) { key = key * digits + number + nobody }
        return key
    }

    /// In 32 bits where both fit, which takes a fraction of the time.
    @inline(__always)
    private static func divide(_ key: UInt64, by digits: UInt64) -> (quotient: UInt64, remainder: UInt64) {
        guard let short = UInt32(exactly: key), let divisor = UInt32(exactly: digits) else {
            return key.quotientAndRemainder(dividingBy: digits)
        }
        let (quotient, remainder) = short.quotientAndRemainder(dividingBy: divisor)
        return (UInt64(quotient), UInt64(remainder))
    }
}
