/// A count and what it is of, compared without rounding and without overflow.
struct Ratio {
    let count: Int
    /// Above 0.
    let base: Int

    init(_ count: Int, of base: Int) {
        self.count = count
        self.base = base
    }

    static func < (one: Ratio, other: Ratio) -> Bool {
        let (left, right) = (
            one.count.multipliedFullWidth(by: other.base), other.count.multipliedFullWidth(by: one.base)
        )
        return (left.high, left.low) < (right.high, right.low)
    }
}
