extension TableGrid {
    /// The table with pipes, as GitHub's Markdown has it.
    var markdown: String {
        let headings = columns.map { column in
            (column.group.map { "\($0): " } ?? "") + column.heading + (column.letter.map { " (\($0))" } ?? "")
        }
        let empty = columns.map { _ in "" }
        var out = [Self.line([""] + headings), "| :--- |" + columns.map { _ in " ---: |" }.joined()]
        for line in lines {
            switch line {
            case .cells(let label, let cells): out.append(Self.line([label] + cells.map(\.text)))
            case .text(let text): out.append(Self.line([text] + empty, isBold: true))
            case .rule: break
            }
        }
        return out.map { $0 + "\n" }.joined()
    }

    private static func line(_ cells: [String], isBold: Bool = false) -> String {
        let texts = cells.map { text in
            let escaped = MarkdownText.escape(text)
            return isBold && !escaped.isEmpty ? "**\(escaped)**" : escaped
        }
        return "| \(texts.joined(separator: " | ")) |"
    }
}
