/// Which whole numbers a printed percent leaves possible.
public enum RoundingWindow {
    /// The counts n, from 0 to `base`, whose percent of `base`, rounded half away from zero, is the printed one:
    /// (2d - 1)·base <= 200·scale·n < (2d + 1)·base. Nil where no count gives it.
    ///
    /// `digits` are the printed digits without the decimal mark and `scale` is 10 to the power of the decimals:
    /// 8 and 10 for 0.8. Bases above 10^9 and scales above 10^6 have no window.
    public static func counts(printed digits: Int, scale: Int = 1, base: Int) -> ClosedRange<Int>? {
        guard Rounding.isWithinReach(scale: scale, base: base), (0...100 * scale).contains(digits) else { return nil }
        let step = 200 * scale
        let least = max(0, ((2 * digits - 1) * base + step - 1) / step)
        let greatest = min(base, ((2 * digits + 1) * base - 1) / step)
        return least <= greatest ? least...greatest : nil
    }
}
