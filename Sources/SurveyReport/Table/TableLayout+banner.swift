public import SurveyDisclosure
import SurveyModel
public import SurveyQuery

extension TableLayout {
    /// Many questions by several columns, as one wide table.
    ///
    /// - Parameters:
    ///   - banner: for each row question one table a column question, all of one request but for row and column.
    ///   - percentage: what is printed of the counts.
    public init(banner: [PublishableTable], percentage: PercentageBase) {
        let tables = banner.map(\.table)
        guard let first = tables.first else {
            self.init(title: "Ingen tabeller.", sections: [], footers: [])
            return
        }
        let printer = BannerPrinter(tables, percentage: percentage)
        let sections = Self.layers(of: tables).map { layer in
            let panels = tables.compactMap { table in
                table.panels.first { $0.layer == layer }.map { (table: table, panel: $0) }
            }
            let isEmpty = panels.allSatisfy { $0.panel.total.n == 0 }
            return Section(
                heading: Self.heading(layer, of: first.layers), grid: isEmpty ? nil : printer.grid(layer),
                notes: isEmpty ? ["Ingen respondenter er med her."] : Self.tests(panels))
        }
        self.init(
            title: Self.title(banner: tables), sections: sections,
            footers: TableFooter(tables: tables, percentage: percentage).lines)
    }

    /// The combinations of the layers' categories that are in any of the tables.
    static func layers(of tables: [CrossTab]) -> [[String]] {
        var seen: Set<[String]> = []
        return tables.flatMap { $0.panels.map(\.layer) }.filter { seen.insert($0).inserted }
    }

    private static func title(banner tables: [CrossTab]) -> String {
        let rows = names(tables.map(\.row))
        let columns = names(tables.compactMap(\.column))
        let layers = names(tables.first?.layers ?? [])
        let what = rows.count == 1 ? rows[0] : "\(rows.count) spørsmål"
        let by = columns.isEmpty ? "" : " × \(columns.joined(separator: ", "))"
        let split = layers.isEmpty ? "" : ", etter \(layers.joined(separator: ", "))"
        return "\(what)\(by)\(split). \(tables.first.map { wave($0.wave) } ?? "")"
    }

    /// Labels with keys, each once.
    private static func names(_ questions: [TableQuestion]) -> [String] {
        var seen: Set<String> = []
        return questions.filter { seen.insert($0.key).inserted }.map { "\($0.label.nb) (\($0.key))" }
    }

    /// The chosen tests of all tables, then their reasons.
    private static func tests(_ panels: [(table: CrossTab, panel: Panel)]) -> [String] {
        let statements = panels.flatMap { TestText(table: $0.table).short($0.panel) }
        guard !statements.isEmpty else { return [] }
        let chosen = panels.flatMap(\.panel.tests).filter(\.isChosen)
        let several = statements.count > 1 ? " (p er ikke justert for antall tabeller)" : ""
        return ["Tester\(several):"] + statements + TestText.reasons(chosen)
    }
}
