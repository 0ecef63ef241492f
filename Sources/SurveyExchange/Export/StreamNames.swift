/// Names of variables as SPSS takes them: letters, digits, `_` and `.`, 64 bytes, none twice in any case.
struct StreamNames {
    private static let longest = 64
    private static let reserved: Set<String> = [
        "ALL", "AND", "BY", "EQ", "GE", "GT", "LE", "LT", "NE", "NOT", "OR", "TO", "WITH",
    ]

    private var taken: Set<String> = []

    /// A name like that of a column, which none before had.
    mutating func name(_ column: String) -> String {
        var name = column.unicodeScalars.map { scalar -> Character in
            let isKept = scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
            return isKept || scalar == "." ? Character(scalar) : "_"
        }
        while let last = name.last, last == "_" || last == "." { name.removeLast() }
        if name.first.map({ !$0.isLetter }) ?? true { name.insert("v", at: 0) }
        let base = String(name.prefix(Self.longest))
        var candidate = Self.reserved.contains(base.uppercased()) ? base + "_v" : base
        var number = 1
        while !taken.insert(candidate.uppercased()).inserted {
            number += 1
            candidate = base.prefix(Self.longest - 8) + "_\(number)"
        }
        return candidate
    }
}
