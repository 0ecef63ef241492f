/// Lines and columns as plain text: the first column to the left, numbers to the right, wrapped to a width.
public struct TextTable: Sendable {
    /// One line of a table.
    public enum Line: Sendable {
        /// One text a column.
        case cells([String])
        /// A rule across the table.
        case rule
    }

    /// How a column's texts stand.
    public enum Alignment: Sendable {
        /// To the left, wrapped at spaces.
        case left
        /// To the right.
        case right
    }

    private let header: [String]
    private let alignments: [Alignment]
    private let lines: [Line]

    /// A table with a header.
    public init(header: [String], alignments: [Alignment], lines: [Line]) {
        self.header = header
        self.alignments = alignments
        self.lines = lines
    }

    /// The table within `width` characters, as far as its longest words allow; ends with a line feed.
    public func text(width: Int) -> String {
        let widths = widths(within: width)
        let rule = widths.map { String(repeating: "-", count: $0) }.joined(separator: "  ")
        var out = header.allSatisfy(\.isEmpty) ? [] : render(header, widths) + [rule]
        for line in lines {
            switch line {
            case .rule: out.append(rule)
            case .cells(let cells): out += render(cells, widths)
            }
        }
        return out.map { $0.trimmingTrailingSpaces() + "\n" }.joined()
    }

    private var rows: [[String]] {
        [header] + lines.compactMap { if case .cells(let cells) = $0 { cells } else { nil } }
    }

    /// How wide a column of numbers gets before its header is wrapped.
    private static let numberWidth = 12

    /// Every column as wide as its longest text, then the widest narrowed, never below its longest word.
    private func widths(within width: Int) -> [Int] {
        let columns = header.indices
        let least = columns.map { column in rows.map { Self.longestWord($0[column]) }.max() ?? 0 }
        var widths = columns.map { column in
            let longest = rows.map { $0[column].count }.max() ?? 0
            return alignments[column] == .right ? max(least[column], min(longest, Self.numberWidth)) : longest
        }
        var excess = widths.reduce(0, +) + 2 * (columns.count - 1) - width
        while excess > 0 {
            guard
                let widest = columns.filter({ widths[$0] > least[$0] }).max(by: {
                    (widths[$0], -$0) < (widths[$1], -$1)
                })
            else { break }
            widths[widest] -= 1
            excess -= 1
        }
        return widths
    }

    /// How wide a column headed by this text is at least.
    static func longestWord(_ text: String) -> Int { words(text).map(\.text.count).max() ?? 0 }

    /// The pieces that a line may be broken between: at spaces, and after the stroke of `rådgiver/annet`.
    private static func words(_ text: String) -> [(text: String, afterSpace: Bool)] {
        text.split(separator: " ").flatMap { word -> [(text: String, afterSpace: Bool)] in
            // Addresses and paths stay whole, to be copied.
            guard !word.contains("//"), !word.hasPrefix("/") else { return [(String(word), true)] }
            let parts = word.split(separator: "/", omittingEmptySubsequences: false)
            return parts.enumerated().filter { $0.offset == 0 || !$0.element.isEmpty }.map { index, part in
                (String(part) + (index < parts.count - 1 ? "/" : ""), index == 0)
            }
        }
    }

    private func render(_ cells: [String], _ widths: [Int]) -> [String] {
        let wrapped = zip(cells, widths).map { Self.wrap($0, width: $1) }
        let height = wrapped.map(\.count).max() ?? 1
        return (0..<height).map { line in
            wrapped.indices.map { column in
                let texts = wrapped[column]
                // Headers stand on the line of their numbers' rule, so they are filled from below.
                let index = cells == header ? line - (height - texts.count) : line
                let text = texts.indices.contains(index) ? texts[index] : ""
                let padding = String(repeating: " ", count: max(0, widths[column] - text.count))
                return alignments[column] == .right ? padding + text : text + padding
            }.joined(separator: "  ")
        }
    }

    /// The text in lines of at most `width` characters; a longer word stands alone.
    public static func wrap(_ text: String, width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in words(text) {
            let joined = line + (word.afterSpace && !line.isEmpty ? " " : "") + word.text
            if line.isEmpty || joined.count <= width {
                line = joined
            } else {
                lines.append(line)
                line = word.text
            }
        }
        return lines + [line]
    }
}

extension String {
    fileprivate func trimmingTrailingSpaces() -> String {
        String(self[..<(lastIndex { $0 != " " }.map(index(after:)) ?? startIndex)])
    }
}
