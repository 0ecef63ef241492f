import SurveyModel

/// A column of a CSV file, with the cells that come again made once.
struct CSVColumn {
    let heading: [UInt8]
    private let values: ExportColumn.Values
    private let text: CSVCellText
    /// By number of option or state, from the lowest state's on.
    private var cells: [[UInt8]] = []
    private let lowest: Int
    /// What words are written as.
    private let labels: [String: String]
    /// What stands in every cell; nil where the values do.
    private let word: [UInt8]?

    init(_ column: ExportColumn, _ text: CSVCellText, values: ExportedValues, word: String?) {
        heading = text.text(column.name)
        self.values = column.values
        self.text = text
        self.word = word.map(text.text)
        let numbers = column.meanings.map(\.number)
        lowest = numbers.min() ?? 0
        let isLabelled = values == .labels
        labels =
            isLabelled
            ? Dictionary(column.meanings.map { ($0.code, $0.label.nb) }) { first, _ in first } : [:]
        cells = Array(repeating: [], count: (numbers.max() ?? 0) - lowest + 1)
        for meaning in column.meanings {
            cells[meaning.number - lowest] = text.text(isLabelled ? meaning.label.nb : meaning.code)
        }
    }

    /// Writes the cell of a respondent.
    func append(_ place: Int, to buffer: inout [UInt8]) {
        if let word { return buffer += word }
        switch values {
        case .coded(let codes):
            buffer += cell(codes.number(at: place))
        case .numbers(let codes, let numbers):
            let code = codes.number(at: place)
            buffer += code == 1 ? text.number(numbers[place]) : cell(code)
        case .texts(let codes, let texts):
            let code = codes.number(at: place)
            buffer += code == 1 ? text.text(texts(place)) : cell(code)
        case .whole(let number): buffer += "\(number(place))".utf8
        case .weights(let weights): buffer += weights[place] == 1 ? [UInt8(ascii: "1")] : text.number(weights[place])
        case .words(let words):
            if let word = words(place) { buffer += text.text(labels[word] ?? word) }
        }
    }

    private func cell(_ number: Int?) -> [UInt8] {
        guard let number, cells.indices.contains(number - lowest) else { return [] }
        return cells[number - lowest]
    }
}
