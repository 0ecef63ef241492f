/// A printed table, several over each other, or a banner: title, numbers, and what to know of them. Printed as plain
/// text for a terminal or a report, or as Markdown.
public struct TableLayout: Sendable {
    /// One table of the page: that of one combination of the layers' categories.
    struct Section: Sendable {
        /// Which combination; nil where there are no layers.
        var heading: String?
        /// The numbers; nil where nobody is counted.
        var grid: TableGrid?
        /// What holds for this table only: its tests.
        var notes: [String] = []
    }

    let title: String
    let sections: [Section]
    /// What stands under all of them: percentages, base, exclusions, filters, weight, notes.
    let footers: [String]

    /// The page within `width` characters, as far as its longest words allow; ends with a line feed.
    public func text(width: Int) -> String {
        func wrapped(_ text: String) -> String {
            // Indented lines belong to the one above.
            let indent = String(text.prefix { $0 == " " })
            let lines = TextTable.wrap(text, width: width - indent.count).map { "\(indent)\(TextTable.soft($0))\n" }
            return lines.joined()
        }
        let tables = sections.map { section in
            [
                section.heading.map(wrapped), section.grid?.text(width: width),
                isSingle || section.notes.isEmpty ? nil : section.notes.map(wrapped).joined(),
            ].compactMap(\.self).joined(separator: "\n")
        }
        return ([wrapped(title)] + tables + [notes.map(wrapped).joined()]).joined(separator: "\n")
    }

    /// The page as Markdown: a heading, tables with pipes, notes as lists.
    public func markdown() -> String {
        func list(_ notes: [String]) -> String? {
            notes.isEmpty
                ? nil
                : notes.map { note in
                    let indent = String(note.prefix { $0 == " " })
                    return "\(indent)- \(MarkdownText.escape(String(note.dropFirst(indent.count))))\n"
                }.joined()
        }
        let tables = sections.flatMap { section in
            [
                section.heading.map { "**\(MarkdownText.escape($0))**\n" }, section.grid?.markdown,
                isSingle ? nil : list(section.notes),
            ]
        }
        return (["### \(MarkdownText.escape(title))\n"] + tables + [list(notes)]).compactMap(\.self)
            .joined(separator: "\n")
    }

    private var isSingle: Bool { sections.count == 1 }

    /// What stands last; the tests of one table stand with the other notes.
    private var notes: [String] { (isSingle ? sections[0].notes : []) + footers }
}
