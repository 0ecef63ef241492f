/// What LimeSurvey's exports have of their own.
enum LimeSurvey {
    /// What stands in a VV file's cell of a question that was not shown.
    static let notShown = "{question_not_shown}"

    /// Columns about the interview, not answers.
    private static let meta: Set<String> = [
        "id", "submitdate", "lastpage", "startlanguage", "seed", "token", "startdate", "datestamp", "ipaddr", "refurl",
    ]

    /// Whether a header is one of LimeSurvey's with codes.
    static func isMeta(_ names: [String]) -> Bool {
        names.contains("submitdate") && (names.contains("lastpage") || names.contains("startlanguage"))
    }

    /// `table` with its multiple questions, where it is LimeSurvey's CSV.
    static func recognised(_ table: SourceTable) -> SourceTable? {
        guard isMeta(table.columns.map(\.name)) else { return nil }
        return table.with(format: .limesurvey, columns: table.columns, sets: sets(table.columns))
    }

    /// `table`, read from a VV file, with its escapes decoded and its multiple questions.
    static func decoded(_ table: SourceTable) -> SourceTable {
        let columns = table.columns.map { column in
            let isMeta = meta.contains(column.name)
            return SourceColumn(
                name: column.name, label: column.label, place: column.place,
                cells: column.cells.mapped { $0 == notShown && isMeta ? "" : decoded($0) })
        }
        return table.with(format: .limesurveyVV, columns: columns, sets: sets(columns))
    }

    private static let escapes = [
        ("{newline}", "\n"), ("{cr}", "\r"), ("{tab}", "\t"), ("{quote}", "\""), ("{lbrace}", "{"),
    ]

    /// A cell of a VV file. What `{lbrace}` gives is not looked at again: it began no escape.
    static func decoded(_ text: String) -> String {
        guard text != notShown, text.utf8.contains(UInt8(ascii: "{")) else { return text }
        var decoded = ""
        var rest = text[...]
        while let brace = rest.firstIndex(of: "{") {
            decoded += rest[..<brace]
            rest = rest[brace...]
            let escape = escapes.first { rest.hasPrefix($0.0) }
            decoded += escape?.1 ?? "{"
            rest = rest.dropFirst(escape?.0.count ?? 1)
        }
        return decoded + rest
    }

    /// The multiple questions: groups of columns with nothing but 'Y', 'N' and empty cells, with a 'Y' among them.
    private static func sets(_ columns: [SourceColumn]) -> [MultipleSet] {
        var order: [String] = []
        var groups: [String: [(column: SourceColumn, code: String)]] = [:]
        for column in columns {
            guard let name = LimeSurveyName(column.name), !name.isText else { continue }
            if groups[name.question] == nil { order.append(name.question) }
            groups[name.question, default: []].append((column, name.part))
        }
        return order.compactMap { question in
            let members = groups[question] ?? []
            // The empty text, 'Y', 'N' and what was not shown are at most four.
            guard members.allSatisfy({ $0.column.cells.distinctCount <= 4 }) else { return nil }
            let values = Set(members.flatMap(\.column.cells.texts))
            guard values.contains("Y"), values.isSubset(of: ["", "Y", "N", notShown]) else { return nil }
            return MultipleSet(
                name: question, label: nil, counted: "Y", columns: members.map(\.column.name),
                codes: members.map(\.code))
        }
    }
}
