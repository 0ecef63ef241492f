import SurveyModel
import TableStream

/// A column of the table that other programs' files are made of.
struct StreamColumn {
    let variable: StreamVariable
    private let values: ExportColumn.Values
    /// What numbers of options and states are written as; nil is system-missing.
    private let cells: [Int: String]
    private let labels: [String: String]

    init(_ column: ExportColumn, name: String, for target: StreamExport.Target, count: Int) {
        values = column.values
        let codes = StreamCodes(column, for: target)
        cells = codes.cells
        labels = target == .sheet(.labels) ? Self.words(column) : [:]
        let kind = codes.kind
        var width = 0
        // A text's width is declared before the rows; of codes it is known.
        if kind == .text {
            switch column.values {
            case .words(let words): for place in 0..<count { width = max(width, words(place)?.utf8.count ?? 0) }
            case .texts(let codes, let text):
                for place in 0..<count where codes.number(at: place) == 1 { width = max(width, text(place).utf8.count) }
            case .coded, .numbers, .whole, .weights: break
            }
            width = max(width, codes.labels.map(\.value.utf8.count).max() ?? 0)
            // ReadStat writes labels of longer texts right for whole pieces of eight bytes only.
            if !codes.labels.isEmpty { width = (width + 7) / 8 * 8 }
        }
        variable = StreamVariable(
            name: name, label: column.label.nb, kind: kind, measure: codes.measure, decimals: codes.decimals,
            width: width, labels: codes.labels, missing: codes.missing)
    }

    /// The cell of a respondent; nil where it is system-missing.
    func cell(_ place: Int) -> String? {
        switch values {
        case .coded(let codes): codes.number(at: place).flatMap { cells[$0] }
        case .numbers(let codes, let numbers): cell(codes.number(at: place)) { DecimalText.write(numbers[place]) }
        case .texts(let codes, let texts): cell(codes.number(at: place)) { texts(place) }
        case .whole(let number): "\(number(place))"
        case .weights(let weights): DecimalText.write(weights[place])
        case .words(let words): words(place).map { labels[$0] ?? $0 }
        }
    }

    private func cell(_ code: Int?, _ value: () -> String) -> String? {
        code == 1 ? value() : code.flatMap { cells[$0] }
    }

    private static func words(_ column: ExportColumn) -> [String: String] {
        Dictionary(column.meanings.map { ($0.code, $0.label.nb) }) { first, _ in first }
    }
}
