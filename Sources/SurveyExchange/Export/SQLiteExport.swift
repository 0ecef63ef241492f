import SurveyModel
public import SurveyRepository

/// A wave as the tables of an SQLite file of its own.
public struct SQLiteExport {
    private let export: WaveExport

    /// Of a wave that was read.
    public init(_ export: WaveExport) { self.export = export }

    /// What a reader must know, a sentence each.
    public var notes: [String] { export.notes }

    /// The columns of the table of answers.
    public var columns: [WaveFileColumn] {
        export.columns.map { column in
            WaveFileColumn(
                name: column.name, kind: Self.kind(of: column), label: column.label,
                question: column.question?.question.key,
                meanings: column.meanings.map {
                    WaveFileColumn.Meaning(code: $0.code, state: $0.state, label: $0.label)
                })
        }
    }

    /// Writes a row a respondent.
    public func write(to file: WaveFileExport) throws(RepositoryError) {
        let codes = export.columns.map { column in
            Dictionary(column.meanings.map { ($0.number, WaveFileCell.text($0.code)) }) { first, _ in first }
        }
        for place in 0..<export.count {
            try file.add(
                zip(export.columns, codes).map { column, codes in Self.cell(column.values, codes, place) })
        }
    }

    private static func kind(of column: ExportColumn) -> WaveFileColumn.Kind {
        switch column.values {
        case .coded, .texts, .words: .text
        case .numbers: .numberOrCode
        case .whole: .whole
        case .weights: .number
        }
    }

    private static func cell(_ values: ExportColumn.Values, _ codes: [Int: WaveFileCell], _ place: Int) -> WaveFileCell
    {
        func coded(_ number: Int?, _ value: () -> WaveFileCell) -> WaveFileCell {
            number == 1 ? value() : number.flatMap { codes[$0] } ?? .empty
        }
        switch values {
        case .coded(let column): return column.number(at: place).flatMap { codes[$0] } ?? .empty
        case .numbers(let column, let numbers): return coded(column.number(at: place)) { .number(numbers[place]) }
        case .texts(let column, let texts): return coded(column.number(at: place)) { .text(texts(place)) }
        case .whole(let number): return .whole(number(place))
        case .weights(let weights): return .number(weights[place])
        case .words(let words): return words(place).map(WaveFileCell.text) ?? .empty
        }
    }
}
