/// Rounding half away from zero, never misled by a binary fraction at the half.
public enum Rounding {
    /// The percent that `count` is of `base`, as digits at `scale` (10 to the power of the decimals): 125 for
    /// 1 of 8 at scale 10. Integer arithmetic; nil for an empty base, a count outside 0...base, or numbers
    /// beyond the reach of `RoundingWindow`.
    public static func percentDigits(_ count: Int, of base: Int, scale: Int = 1) -> Int? {
        guard isWithinReach(scale: scale, base: base), (0...base).contains(count) else { return nil }
        return (200 * scale * count + base) / (2 * base)
    }

    /// `value` times `scale`, rounded half away from zero: the digits of a printed number. It rounds the exact value
    /// of the floating-point number; nil for one that is not finite or too large to have a fraction.
    public static func digits(_ value: Double, scale: Int = 1) -> Int? {
        let size = value.magnitude
        let product = size * Double(scale)
        guard product < 0x1p52 else { return nil }
        // What the product lost by being rounded itself; exact, by a fused multiplication.
        let lost = (-product).addingProduct(size, Double(scale))
        let whole = Int(product)
        let rounded = product - Double(whole) - 0.5 >= -lost ? whole + 1 : whole
        return value < 0 ? -rounded : rounded
    }

    /// No base is greater, so that sums and products of them stay within an `Int`.
    static let greatestBase = 1_000_000_000

    /// Whether the products of rounding stay within an `Int`.
    static func isWithinReach(scale: Int, base: Int) -> Bool {
        (1...1_000_000).contains(scale) && (1...greatestBase).contains(base)
    }
}
