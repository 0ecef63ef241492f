public import SurveyDisclosure
import SurveyModel
public import SurveyQuery

extension TableLayout {
    /// One table, with a panel for every combination of its layers' categories.
    ///
    /// - Parameter percentage: what is printed of the counts; means have no use for it. Intervals are printed where the
    ///   table was tested for the same percentage, letters beside column percentages.
    public init(_ publishable: PublishableTable, percentage: PercentageBase) {
        let table = publishable.table
        let tests = TestText(table: table)
        let sections = table.panels.map { panel in
            let isEmpty = panel.total.n == 0 && table.panels.count > 1
            return Section(
                heading: Self.heading(panel.layer, of: table.layers),
                grid: isEmpty ? nil : Self.grid(table, panel, percentage), notes: tests.sentences(panel))
        }
        self.init(
            title: Self.title(table), sections: sections,
            footers: TableFooter(tables: [table], percentage: percentage).lines)
    }

    private static func grid(_ table: CrossTab, _ panel: Panel, _ percentage: PercentageBase) -> TableGrid {
        panel.means.isEmpty
            ? PanelPrinter(table, panel, percentage: percentage).grid
            : MeansPrinter(table).grid(panel, columns: table.column?.categories ?? [])
    }

    private static func title(_ table: CrossTab) -> String {
        let column = table.column.map { " × \($0.label.nb) (\($0.key))" } ?? ""
        let layers = table.layers.map { "\($0.label.nb) (\($0.key))" }.joined(separator: ", ")
        return "\(table.row.label.nb) (\(table.row.key))\(column)\(layers.isEmpty ? "" : ", etter \(layers)"). "
            + wave(table.wave)
    }

    /// The wave, and where its answers come from.
    static func wave(_ wave: Wave) -> String {
        switch wave.origin {
        case .collected: "Bølge \(wave.key)."
        case .reconstructed: "Bølge \(wave.key), rekonstruert."
        case .synthetic: "Bølge \(wave.key), syntetisk."
        }
    }

    /// The labels of a panel's layers; nil where there are none.
    static func heading(_ layer: [String], of questions: [TableQuestion]) -> String? {
        guard !layer.isEmpty else { return nil }
        return zip(questions, layer).map { question, code in
            "\(question.label.nb): \(question.categories.first { $0.code == code }?.printedLabel ?? code)"
        }.joined(separator: "; ")
    }
}
