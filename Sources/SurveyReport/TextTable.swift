/// Lines and columns as plain text: the first column to the left, numbers to the right, wrapped to a width.
public struct TextTable: Sendable {
    /// One line of a table.
    public enum Line: Sendable {
        /// One text a column.
        case cells([String])
        /// A text across the table.
        case text(String)
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
    private let groups: [String?]

    /// A space that no line is broken at; printed as any other.
    static let hardSpace = "\u{A0}"

    /// A table with a header.
    public init(header: [String], alignments: [Alignment], lines: [Line]) {
        self.init(header: header, alignments: alignments, lines: lines, groups: header.map { _ in nil })
    }

    /// - Parameter groups: by column, what stands above its header and that of its neighbours with the same.
    init(header: [String], alignments: [Alignment], lines: [Line], groups: [String?]) {
        self.header = header
        self.alignments = alignments
        self.lines = lines
        self.groups = groups
    }

    /// The table within `width` characters, as far as its longest words allow; ends with a line feed.
    public func text(width: Int) -> String {
        let widths = widths(within: width)
        let rule = widths.map { String(repeating: "-", count: $0) }.joined(separator: "  ")
        var out = header.allSatisfy(\.isEmpty) ? [] : groupLines(widths) + render(header, widths) + [rule]
        for line in lines {
            switch line {
            case .rule: out.append(rule)
            case .text(let text): out += Self.wrap(text, width: rule.count)
            case .cells(let cells): out += render(cells, widths)
            }
        }
        return out.map { Self.soft($0).trimmingTrailingSpaces() + "\n" }.joined()
    }

    /// The text with spaces in the place of hard ones, once it is wrapped.
    static func soft(_ text: String) -> String { String(text.map { $0 == "\u{A0}" ? " " : $0 }) }

    /// Runs of columns of one group.
    private var runs: [(text: String?, columns: Range<Int>)] {
        var runs: [(text: String?, columns: Range<Int>)] = []
        for (column, group) in groups.enumerated() {
            if let last = runs.last, last.text == group {
                runs[runs.count - 1].columns = last.columns.lowerBound..<column + 1
            } else {
                runs.append((group, column..<column + 1))
            }
        }
        return runs
    }

    /// What stands above the headers, with a rule under each.
    private func groupLines(_ widths: [Int]) -> [String] {
        guard groups.contains(where: { $0 != nil }) else { return [] }
        let spans = runs.map { run in
            (text: run.text ?? "", width: widths[run.columns].reduce(0, +) + 2 * (run.columns.count - 1))
        }
        let wrapped = spans.map { Self.wrap($0.text, width: $0.width) }
        let height = wrapped.map(\.count).max() ?? 0
        let lines = (0..<height).map { line in
            zip(spans, wrapped).map { span, texts in
                let index = line - (height - texts.count)
                let text = texts.indices.contains(index) ? texts[index] : ""
                return text + String(repeating: " ", count: max(0, span.width - text.count))
            }.joined(separator: "  ")
        }
        let rule = spans.map { String(repeating: $0.text.isEmpty ? " " : "-", count: $0.width) }
        return lines + [rule.joined(separator: "  ")]
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
            let longest = rows.map { Self.longestLine($0[column]) }.max() ?? 0
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
        for run in runs {
            let width = widths[run.columns].reduce(0, +) + 2 * (run.columns.count - 1)
            widths[run.columns.upperBound - 1] += max(0, Self.longestWord(run.text ?? "") - width)
        }
        return widths
    }

    /// How wide a column headed by this text is at least.
    static func longestWord(_ text: String) -> Int { words(text).map(\.text.count).max() ?? 0 }

    private static func longestLine(_ text: String) -> Int { text.split(separator: "\n").map(\.count).max() ?? 0 }

    /// The pieces that a line may be broken between: at spaces, and after the stroke of `rådgiver/annet`.
    private static func words(_ text: String) -> [(text: String, afterSpace: Bool)] {
        text.split { $0 == " " || $0 == "\n" }.flatMap { word -> [(text: String, afterSpace: Bool)] in
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

    /// The text in lines of at most `width` characters; a longer word stands alone, and a line feed stays.
    public static func wrap(_ text: String, width: Int) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { wrapLine(String($0), width: width) }
    }

    private static func wrapLine(_ text: String, width: Int) -> [String] {
        var lines: [String] = []
        // Counted as it grows: counting characters takes most of the time.
        var (line, count) = ("", 0)
        for word in words(text) {
            let (space, own) = (word.afterSpace && !line.isEmpty ? " " : "", word.text.count)
            if line.isEmpty || count + space.count + own <= width {
                line += space + word.text
                count += space.count + own
            } else {
                lines.append(line)
                (line, count) = (word.text, own)
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
