extension MappingFile {
    /// The text of a mapping file, which `parse` reads back.
    public static func render(_ mapping: ImportMapping) -> String { render(mapping, remarks: MappingRemarks()) }

    /// With what is to be said of columns and questions beside them.
    static func render(_ mapping: ImportMapping, remarks: MappingRemarks) -> String {
        var lines = remarks.head.map { "# \($0)" } + ["format: \(format)", "wave: \(YAMLText.quoted(mapping.wave))"]
        if let value = mapping.format { lines.append("file_format: \(value.rawValue)") }
        if let value = mapping.encoding { lines.append("encoding: \(value.rawValue)") }
        if let value = mapping.delimiter {
            lines.append(
                "delimiter: \(YAMLText.quoted(MappingReader.delimiters.first { $0.byte == value }?.word ?? ";"))")
        }
        if let value = mapping.decimal { lines.append("decimal: \(value.rawValue)") }
        if let value = mapping.sheet { lines.append("sheet: \(YAMLText.quoted(value))") }
        if mapping.outsideUniverse != .stop { lines.append("outside_universe: \(mapping.outsideUniverse.rawValue)") }
        if mapping.municipality != .code { lines.append("municipality: \(mapping.municipality.rawValue)") }
        if !mapping.municipalities.isEmpty { lines.append("municipalities: \(flow(mapping.municipalities))") }
        if !mapping.include.isEmpty { lines.append("include: \(flow(mapping.include))") }
        if let status = mapping.status { lines += self.lines(status) }
        lines.append("columns:")
        for column in mapping.columns {
            lines += (remarks.columns[column.column] ?? []).map { "  # \($0)" }
            lines.append("  - {column: \(YAMLText.quoted(column.column)), \(text(column.role))}")
        }
        lines += remarks.foot.map { "# \($0)" }
        return lines.map { $0 + "\n" }.joined()
    }

    private static func lines(_ status: StatusMapping) -> [String] {
        ["status:"]
            + StatusMapping.Level.allCases.compactMap { level in
                guard let columns = status.levels[level] else { return nil }
                let entries = columns.sorted { $0.key < $1.key }.map { "\(YAMLText.quoted($0.key)): \(flow($0.value))" }
                return "  \(level.rawValue): {\(entries.joined(separator: ", "))}"
            }
    }

    private static func text(_ role: ColumnMapping.Role) -> String {
        switch role {
        case .ignored: return "ignore: true"
        case .field(let field): return "field: \(field.rawValue)"
        case .question(let key, let values):
            return "question: \(YAMLText.quoted(key))" + (values.map { ", values: \(flow($0))" } ?? "")
        case .option(let key, let option, let marks):
            return
                "question: \(YAMLText.quoted(key)), option: \(YAMLText.quoted(option)), ticked: \(flow(marks.ticked)), "
                + "unticked: \(flow(marks.unticked))"
                + (marks.states.isEmpty ? "" : ", values: \(flow(marks.states))")
        }
    }

    private static func flow(_ texts: [String]) -> String {
        "[\(texts.map(YAMLText.quoted).joined(separator: ", "))]"
    }

    /// Shorter values first, so that 2 stands before 10.
    private static func flow(_ entries: [String: String]) -> String {
        let sorted = entries.sorted { ($0.key.utf8.count, $0.key) < ($1.key.utf8.count, $1.key) }
        return "{\(sorted.map { "\(YAMLText.quoted($0.key)): \(YAMLText.quoted($0.value))" }.joined(separator: ", "))}"
    }
}
