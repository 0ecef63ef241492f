import SurveyDisclosure
import SurveyQuery
import SurveyReport

/// Prints tables in the format that was asked for.
struct TablePrinter {
    private let format: TableFormat
    private let percentage: PercentageBase

    init(_ options: RequestOptions) {
        format = options.format
        percentage = options.percentage
    }

    func table(_ table: CrossTab) throws {
        let table = publishable(table)
        switch format {
        case .text, .markdown: layout(TableLayout(table, percentage: percentage))
        case .csv: Output.text(CrossTabCSV.render(table))
        case .json: Output.text(try CrossTabJSON.render(table).text())
        }
    }

    func battery(_ tables: [CrossTab]) throws { try several(tables.map(publishable)) { TableLayout(battery: $0) } }

    func banner(_ tables: [CrossTab]) throws {
        try several(tables.map(publishable)) { TableLayout(banner: $0, percentage: percentage) }
    }

    private func several(_ tables: [PublishableTable], _ layout: ([PublishableTable]) -> TableLayout) throws {
        switch format {
        case .text, .markdown: self.layout(layout(tables))
        case .csv: Output.text(CrossTabCSV.render(tables))
        case .json: Output.text(try CrossTabJSON.render(tables).text())
        }
    }

    private func layout(_ layout: TableLayout) {
        Output.text(format == .markdown ? layout.markdown() : layout.text(width: Output.width))
    }

    private func publishable(_ table: CrossTab) -> PublishableTable {
        DisclosureControl(for: .analyst).publish(table)
    }
}
