/// How a delimited text is written.
struct DelimitedDialect {
    /// The separators that are tried, the likeliest first.
    private static let candidates = [UInt8(ascii: ";"), .tab, UInt8(ascii: ",")]
    private static let sampled = 50

    let delimiter: UInt8
    /// Where the first record begins, after a `sep=` line.
    let start: Int
    let line: Int
    /// Columns of most of the first records; nil where there is none such.
    let columns: Int?
    private let isOneColumn: Bool
    private let lineEnd: String
    private let isSaid: Bool

    /// Nil, and noted, where the separator cannot be told.
    init?(_ bytes: UnsafeBufferPointer<UInt8>, forced: UInt8?, log: FaultLog) {
        let line = Self.separatorLine(bytes)
        isSaid = line != nil && forced == nil
        start = line?.end ?? 0
        self.line = line == nil ? 1 : 2
        lineEnd = Self.lineEnd(bytes)
        let fixed = forced ?? line?.delimiter
        let (start, number) = (start, self.line)
        let tallies = (fixed.map { [$0] } ?? Self.candidates).map {
            Tally(DelimitedScanner(bytes, delimiter: $0, offset: start, line: number, log: nil), sampled: Self.sampled)
        }
        let best = tallies.max { ($0.agreeing, $0.columns) < ($1.agreeing, $1.columns) }
        let consistent = tallies.filter { $0.isConsistent && $0.columns > 1 }.sorted { $0.columns > $1.columns }
        if consistent.count > 1, consistent[0].columns < 2 * consistent[1].columns {
            let choices = consistent.map { "\(Self.title($0.delimiter)) (\($0.columns) columns)" }
            log.note(
                "the separator may be \(choices.joined(separator: " or ")); say which it is with 'delimiter'",
                line: number)
            return nil
        }
        let chosen = consistent.first ?? best
        delimiter = chosen?.delimiter ?? Self.candidates[0]
        isOneColumn = chosen?.columns == 1
        columns = chosen.flatMap { $0.columns > 0 && $0.agreeing * 2 > $0.records ? $0.columns : nil }
    }

    /// How the text was read, for a person.
    var reading: [String] {
        let separator = isOneColumn ? "one column" : "separator \(Self.title(delimiter))"
        return [separator + (isSaid ? ", as its line 'sep=' says" : ""), "lines end in \(lineEnd)"]
    }

    /// A scanner at the first record.
    func scanner(_ bytes: UnsafeBufferPointer<UInt8>, log: FaultLog) -> DelimitedScanner {
        DelimitedScanner(bytes, delimiter: delimiter, offset: start, line: line, log: log)
    }

    static func title(_ delimiter: UInt8) -> String {
        delimiter == .tab ? "TAB" : "'\(Unicode.Scalar(delimiter))'"
    }

    /// The line that Excel takes a separator from: `sep=;`.
    private static func separatorLine(_ bytes: UnsafeBufferPointer<UInt8>) -> (delimiter: UInt8, end: Int)? {
        let quote = bytes.first == .quote ? 1 : 0
        let length = 5 + 2 * quote
        guard bytes.count >= length, bytes[quote..<(quote + 4)].elementsEqual("sep=".utf8) else { return nil }
        let delimiter = bytes[quote + 4]
        let isOdd = delimiter >= 0x80 || delimiter == .quote || delimiter == .lineFeed || delimiter == .carriageReturn
        guard !isOdd, quote == 0 || bytes[length - 1] == .quote else { return nil }
        var scanner = DelimitedScanner(bytes, delimiter: delimiter, offset: length, line: 1, log: nil)
        guard scanner.isAtEnd || scanner.isAtLineEnd else { return nil }
        if scanner.isAtLineEnd { scanner.takeLineEnd() }
        return (delimiter, scanner.offset)
    }

    private static func lineEnd(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        guard let place = bytes.firstIndex(where: { $0 == .lineFeed || $0 == .carriageReturn }) else {
            return "nothing"
        }
        if bytes[place] == .lineFeed { return "LF" }
        return place + 1 < bytes.count && bytes[place + 1] == .lineFeed ? "CRLF" : "CR"
    }
}

extension DelimitedDialect {
    /// How the first records fall into columns under one separator.
    private struct Tally {
        let delimiter: UInt8
        private(set) var records = 0
        /// The most frequent number of columns, the greater where two are, and how many records have it. One column
        /// is what every text has: it counts only where there is no other.
        private(set) var columns = 0
        private(set) var agreeing = 0

        var isConsistent: Bool { agreeing == records }

        init(_ start: DelimitedScanner, sampled: Int) {
            var scanner = start
            delimiter = scanner.delimiter
            var counts: [Int: Int] = [:]
            while records < sampled, !scanner.isAtEnd {
                if scanner.isAtLineEnd {
                    scanner.takeLineEnd()
                    continue
                }
                var columns = 1
                while scanner.cell().ending == .separator { columns += 1 }
                counts[columns, default: 0] += 1
                records += 1
            }
            let several = counts.filter { $0.key > 1 }
            guard let most = several.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }) else {
                columns = counts.isEmpty ? 0 : 1
                return
            }
            (columns, agreeing) = (most.key, most.value)
        }
    }
}
