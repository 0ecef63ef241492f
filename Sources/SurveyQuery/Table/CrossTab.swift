public import SurveyModel

/// A counted table: counts, weighted counts, percentages and bases, over full precision.
public struct CrossTab: Sendable {
    /// What was asked for.
    public let request: CrossTabRequest
    /// The wave.
    public let wave: Wave
    /// The weight that was used: none where the wave declares none.
    public let weight: CrossTabRequest.Weight
    /// The rows' question, with the categories in the order of the rows.
    public let row: TableQuestion
    /// The columns' question; nil in a one-way table.
    public let column: TableQuestion?
    /// The questions that the table is split by.
    public let layers: [TableQuestion]
    /// Who is counted, and why the others are not.
    public let base: Base
    /// One for every combination of the layers' categories, the last layer's changing fastest.
    public internal(set) var panels: [Panel]
    let counts: TableCounts
    /// How the table was tested; nil before.
    public internal(set) var testing: TableTesting?

    /// Everybody counted, in all panels; row and column are nil.
    public var total: Cell { counts.total }
    /// The cells of all panels.
    public var cells: [Cell] { panels.flatMap(\.cells) }
    /// The rows' totals of all panels.
    public var rowTotals: [Cell] { panels.flatMap(\.rowTotals) }
    /// The columns' totals of all panels.
    public var columnTotals: [Cell] { panels.flatMap(\.columnTotals) }
    /// What a reader must know.
    public var notes: [Label] { Self.notes(of: [self]) }

    /// What a reader of several tables of one wave must know, each thing once.
    public static func notes(of tables: [CrossTab]) -> [Label] {
        guard let wave = tables.first?.wave else { return [] }
        var sides: [TableQuestion] = []
        for side in tables.flatMap({ [$0.row] + ($0.column.map { [$0] } ?? []) + $0.layers })
        where !sides.contains(where: { $0.key == side.key }) {
            sides.append(side)
        }
        return TableNotes(wave: wave, sides: sides).all
    }

    /// The cell of a row and a column of the first panel; a total where one of them is nil.
    public func cell(row: String?, column: String?) -> Cell? {
        panels.first?.cell(row: row, column: column, isOneWay: self.column == nil)
    }
}
