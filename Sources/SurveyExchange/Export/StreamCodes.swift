import SurveyModel
import TableStream

/// How a column's codes are written for other programs, and what they mean there.
struct StreamCodes {
    private(set) var kind = StreamKind.text
    private(set) var measure = StreamMeasure.nominal
    private(set) var decimals = 0
    /// By number of option or state.
    private(set) var cells: [Int: String] = [:]
    private(set) var labels: [StreamLabel] = []
    private(set) var missing: [StreamMissing] = []

    init(_ column: ExportColumn, for target: StreamExport.Target) {
        switch column.values {
        case .coded: code(column, for: target)
        case .numbers(let codes, let values): number(column, codes, values, for: target)
        case .texts: text(column, for: target)
        case .whole: (kind, measure) = (.numeric, .scale)
        case .weights(let weights):
            (kind, measure) = (.numeric, .scale)
            decimals = Self.decimals(weights)
        case .words:
            if target != .sheet(.labels) {
                labels = column.meanings.map { StreamLabel(value: $0.code, label: $0.label.nb) }
            }
        }
    }

    private mutating func code(_ column: ExportColumn, for target: StreamExport.Target) {
        measure = column.question?.question.kind == .scale ? .ordinal : .nominal
        guard target == .statistics else { return words(column, for: target) }
        kind = .numeric
        // Where all codes are whole numbers themselves, as on a scale from 0 to 10, these are the values.
        let own = column.meanings.filter { $0.state == .valid }.map { Int($0.code) }
        let areNumbers = own.allSatisfy { $0.map { (0..<100_000).contains($0) } ?? false }
        for meaning in column.meanings {
            let isOwn = areNumbers && meaning.state == .valid
            cells[meaning.number] = isOwn ? Int(meaning.code).map(String.init) : String(meaning.number)
        }
        let isUnique = Set(cells.values).count == cells.count
        if !isUnique { for meaning in column.meanings { cells[meaning.number] = String(meaning.number) } }
        labels = column.meanings.compactMap { meaning in
            cells[meaning.number].map { StreamLabel(value: $0, label: meaning.label.nb) }
        }
        declareMissing()
    }

    /// In a sheet codes and labels are texts.
    private mutating func words(_ column: ExportColumn, for target: StreamExport.Target) {
        for meaning in column.meanings {
            cells[meaning.number] = target == .sheet(.labels) ? meaning.label.nb : meaning.code
        }
        guard target == .sheet(.codes) else { return }
        labels = column.meanings.map { StreamLabel(value: $0.code, label: $0.label.nb) }
        missing = column.meanings.filter { $0.state != .valid }.map { .value($0.code) }
    }

    private mutating func number(
        _ column: ExportColumn, _ codes: ExportCodes, _ values: [Double], for target: StreamExport.Target
    ) {
        let answers = values.indices.lazy.filter { codes.number(at: $0) == 1 }.map { values[$0] }
        (kind, measure) = (.numeric, .scale)
        decimals = Self.decimals(answers)
        // A sheet has empty cells for those who gave no number, so that it can be added up.
        guard target == .statistics, let base = Self.base(below: answers.min() ?? 0) else { return }
        for meaning in column.meanings { cells[meaning.number] = String(base + meaning.number) }
        labels = column.meanings.map { StreamLabel(value: String(base + $0.number), label: $0.label.nb) }
        declareMissing(base)
    }

    /// No file of ours has missing values of texts, so only a sheet tells why there is none.
    private mutating func text(_ column: ExportColumn, for target: StreamExport.Target) {
        for meaning in column.meanings where target != .statistics {
            cells[meaning.number] = target == .sheet(.labels) ? meaning.label.nb : meaning.code
        }
    }

    /// All states, in the one range that SPSS allows.
    private mutating func declareMissing(_ base: Int = 0) {
        let numbers = AnswerState.reasons.compactMap(\.optionNumber)
        guard let lowest = numbers.min(), let highest = numbers.max() else { return }
        missing = [.range(from: String(base + lowest), through: String(base + highest))]
    }

    /// A number that is 0, or round and below all values, so that states below it are no values; nil where values are
    /// too low for exact numbers below them.
    private static func base(below lowest: Double) -> Int? {
        guard lowest < 0 else { return 0 }
        var base = 1_000
        while Double(-base) >= lowest, base < 1_000_000_000_000 { base *= 10 }
        return Double(-base) < lowest ? -base : nil
    }

    private static func decimals(_ values: some Sequence<Double>) -> Int {
        values.allSatisfy { $0 == $0.rounded() } ? 0 : 2
    }
}
