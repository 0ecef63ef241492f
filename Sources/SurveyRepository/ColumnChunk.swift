/// Up to 65,536 respondent numbers, of whom somebody has one.
struct ColumnChunk: Equatable {
    static let size = 65_536

    let index: Int
    /// The highest number that there is, counted from the chunk's start.
    let length: Int

    /// The chunk whose highest number is `number`.
    init(highest number: Int) {
        index = (number - 1) / Self.size
        length = number - index * Self.size
    }

    /// The chunks of respondents who are numbered from 1 to `count`.
    static func chunks(count: Int) -> [ColumnChunk] {
        stride(from: 0, to: count, by: size).map { ColumnChunk(highest: Swift.min($0 + size, count)) }
    }

    /// How many numbers come before the chunk.
    var start: Int { index * Self.size }
    /// The respondents' numbers.
    var numbers: ClosedRange<Int> { start + 1...start + length }
}
