/// Finds the end of a cell among eight bytes at once.
struct CellPatterns {
    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let tops = ones << 7
    private static let quotes = ones &* UInt64(UInt8.quote)
    private static let lineFeeds = ones &* UInt64(UInt8.lineFeed)
    private static let carriageReturns = ones &* UInt64(UInt8.carriageReturn)

    private let delimiters: UInt64

    init(delimiter: UInt8) {
        delimiters = Self.ones &* UInt64(delimiter)
    }

    /// How many of the bytes of `word`, from the lowest, come before a separator, a quote or a line end; 8 where
    /// there is none.
    @inline(__always)
    func length(_ word: UInt64) -> Int {
        // The lowest byte that a term marks is one that is equal; those above it may be marked wrongly.
        let marked =
            Self.zeros(word ^ delimiters) | Self.zeros(word ^ Self.quotes) | Self.zeros(word ^ Self.lineFeeds)
            | Self.zeros(word ^ Self.carriageReturns)
        return marked.trailingZeroBitCount >> 3
    }

    /// How many bytes come before a quote; 8 where there is a line end before it, which has to be counted, or none.
    @inline(__always)
    func quote(_ word: UInt64) -> Int {
        let quotes = Self.zeros(word ^ Self.quotes)
        let lines = Self.zeros(word ^ Self.lineFeeds) | Self.zeros(word ^ Self.carriageReturns)
        return lines.trailingZeroBitCount < quotes.trailingZeroBitCount ? 8 : quotes.trailingZeroBitCount >> 3
    }

    @inline(__always)
    private static func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word & tops }
}
