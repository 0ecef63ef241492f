extension TableGrid {
    /// The table as plain text; columns split into several blocks where they do not fit side by side.
    func text(width: Int) -> String {
        let cells = paddedCells
        return blocks(width: width, cells).map { block($0, cells).text(width: width) }.joined(separator: "\n")
    }

    /// By row and column: numbers, intervals and letters stand under each other.
    private var paddedCells: [[String]] {
        let rows = rows.map(\.cells)
        let widths = columns.indices.map { column in
            [\TableCell.value, \.interval, \.letters].map { part in
                rows.map { $0[column][keyPath: part].count }.max() ?? 0
            }
        }
        return rows.map { cells in
            zip(cells, widths).map { cell, widths in
                var text = Self.fill(cell.value, widths[0], fromLeft: true)
                if widths[1] > 0 { text += TextTable.hardSpace + Self.fill(cell.interval, widths[1], fromLeft: true) }
                if widths[2] > 0 { text += TextTable.hardSpace + Self.fill(cell.letters, widths[2], fromLeft: false) }
                return text
            }
        }
    }

    private static func fill(_ text: String, _ width: Int, fromLeft: Bool) -> String {
        let padding = String(repeating: TextTable.hardSpace, count: max(0, width - text.count))
        let unbroken = text.split(separator: " ").joined(separator: TextTable.hardSpace)
        return fromLeft ? padding + unbroken : unbroken + padding
    }

    /// The indices of the columns of each block.
    private func blocks(width: Int, _ cells: [[String]]) -> [[Int]] {
        let needed = columns.indices.map { column in
            let longest = cells.map { $0[column].count }.max() ?? 0
            return 2 + max(TextTable.longestWord(heading(column)), longest, 6)
        }
        let repeated = columns.indices.filter { columns[$0].isRepeated }
        // The labels of the rows may be wrapped to a third of the line; the rest is for the columns.
        let labels = min(rows.map(\.label.count).max() ?? 0, width / 3)
        let fixed = labels + repeated.reduce(0) { $0 + needed[$1] }
        var blocks: [[Int]] = [[]]
        var used = fixed
        for column in columns.indices where !columns[column].isRepeated {
            if used + needed[column] > width, blocks.last?.isEmpty == false {
                blocks.append([])
                used = fixed
            }
            blocks[blocks.count - 1].append(column)
            used += needed[column]
        }
        return blocks.map { ($0 + repeated).sorted() }
    }

    private func heading(_ column: Int) -> String {
        columns[column].heading + (columns[column].letter.map { "\n(\($0))" } ?? "")
    }

    private func block(_ shown: [Int], _ cells: [[String]]) -> TextTable {
        var row = 0
        let lines = lines.map { line -> TextTable.Line in
            switch line {
            case .rule: return .rule
            case .text(let text): return .text(text)
            case .cells(let label, _):
                defer { row += 1 }
                return .cells([label] + shown.map { cells[row][$0] })
            }
        }
        return TextTable(
            header: [""] + shown.map(heading), alignments: [.left] + shown.map { _ in .right }, lines: lines,
            groups: [nil] + shown.map { columns[$0].group })
    }
}
