import SurveyModel
import SurveyQuery

extension TableFooter {
    /// How many are counted, by which rules, and why the others are not.
    var bases: [String] {
        if tables.count == 1, let table = tables.first {
            let rules = sides(table).map { "\($0.key): \(Self.name($0.baseRule))" }.joined(separator: "; ")
            return ["\(count(table)). Basis: \(rules)."]
        }
        var rules: [(rule: BaseRule, keys: [String])] = []
        for side in tables.flatMap(sides) {
            if let index = rules.firstIndex(where: { $0.rule == side.baseRule }) {
                if !rules[index].keys.contains(side.key) { rules[index].keys.append(side.key) }
            } else {
                rules.append((side.baseRule, [side.key]))
            }
        }
        return rules.map { "Basis: \(Self.name($0.rule)) (\(names($0.keys)))." }
            + counts.map { "  \(names($0.tables)): \($0.count)." }
    }

    /// The keys, or how many where they are those of all lines of a long battery.
    private func names(_ keys: [String]) -> String {
        keys.count > 3 && keys == tables.map(\.row.key)
            ? "alle \(keys.count) spørsmål" : keys.joined(separator: ", ")
    }

    /// Tables of which as many are counted, for the same reasons.
    private var counts: [(count: String, tables: [String])] {
        var groups: [(count: String, tables: [String])] = []
        for table in tables {
            let (count, name) = (count(table), "\(table.row.key)\(table.column.map { " × \($0.key)" } ?? "")")
            if let index = groups.firstIndex(where: { $0.count == count }) {
                groups[index].tables.append(name)
            } else {
                groups.append((count, [name]))
            }
        }
        return groups
    }

    private func sides(_ table: CrossTab) -> [TableQuestion] {
        [table.row] + (table.column.map { [$0] } ?? []) + table.layers
    }

    /// How many are counted, and why the others are not.
    private func count(_ table: CrossTab) -> String {
        let excluded = sides(table).compactMap { side -> String? in
            let reasons = table.base.excluded.filter { $0.question == side.key }
            guard !reasons.isEmpty else { return nil }
            // Of several tables, those that leave out as many for the row's question are told of together.
            let key = tables.count > 1 && side.key == table.row.key ? "" : "\(side.key) "
            return key
                + reasons.map { "\($0.state.label.nb.lowercased()) \($0.n)" }.joined(separator: ", ")
        }
        let reasons = excluded.isEmpty ? "" : " (ikke med: \(excluded.joined(separator: "; ")))"
        return "n = \(table.base.counted)\(reasons)"
    }

    /// A sentence for all row questions that were asked and answered alike.
    var asked: [String] {
        var groups: [(base: Base, keys: [String])] = []
        // Nobody was asked about an attribute.
        for table in tables where RespondentAttribute(rawValue: table.row.key) == nil {
            if let index = groups.firstIndex(where: { Self.sentence($0.base, "") == Self.sentence(table.base, "") }) {
                if !groups[index].keys.contains(table.row.key) { groups[index].keys.append(table.row.key) }
            } else {
                groups.append((table.base, [table.row.key]))
            }
        }
        return groups.map { Self.sentence($0.base, names($0.keys)) }
    }

    private static func sentence(_ base: Base, _ keys: String) -> String {
        let nonresponse = base.nonresponse == 0 ? "" : " I tillegg svarte \(base.nonresponse) ikke på noe (frafall)."
        return "Av \(base.respondents) respondenter ble \(base.asked) spurt om \(keys), \(base.shown) fikk "
            + "spørsmålet og \(base.answered) svarte.\(nonresponse)"
    }

    private static func name(_ rule: BaseRule) -> String {
        switch rule {
        case .asked: "alle spurte"
        case .shown: "alle som fikk spørsmålet"
        case .answered: "alle som svarte, også «vet ikke»"
        case .valid: "alle med gyldig svar"
        }
    }

    /// What the marks at small bases mean.
    var smallBases: [String] {
        let bases = tables.flatMap { table in table.panels.flatMap { self.numbers(table, $0) } }
        let small = bases.contains { (NumberText.leastBase..<NumberText.smallBase).contains($0) }
        let least = bases.contains { (1..<NumberText.leastBase).contains($0) }
        // A one-way table has a column of counts.
        let counts = !isCounts || (tables.count == 1 && !hasColumns) ? "antall" : "antall i parentes"
        let instead = isCounts ? "prosent" : "gjennomsnitt"
        return (small ? ["* Basis under \(NumberText.smallBase)."] : [])
            + (least ? ["** Basis under \(NumberText.leastBase): \(counts), ikke \(instead)."] : [])
    }

    /// The numbers of respondents that the panel's percentages or means are of.
    private func numbers(_ table: CrossTab, _ panel: Panel) -> [Int] {
        guard panel.means.isEmpty else { return panel.means.map(\.n) }
        return switch percentage {
        case .row where table.column != nil: panel.rowTotals.map(\.n)
        case .row, .column: panel.columnTotals.map(\.n)
        case .total: [panel.total.n]
        }
    }
}
