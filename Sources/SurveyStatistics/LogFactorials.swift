internal import RealModule

/// log k! of whole numbers, the small ones from a table.
struct LogFactorials {
    private let table: [Double]

    /// For numbers up to `greatest`.
    init(greatest: Int) {
        table = (0...min(max(0, greatest), 65_535)).map { Double.logGamma(Double($0) + 1) }
    }

    subscript(number: Int) -> Double {
        number < table.count ? table[number] : Double.logGamma(Double(number) + 1)
    }

    /// The logarithm of how probable it is that `hits` of `draws` out of `pool` are among `marked` of them.
    func hypergeometric(_ hits: Int, draws: Int, marked: Int, pool: Int) -> Double {
        chosen(hits, of: marked) + chosen(draws - hits, of: pool - marked) - chosen(draws, of: pool)
    }

    private func chosen(_ part: Int, of whole: Int) -> Double { self[whole] - self[part] - self[whole - part] }
}
