import SurveyModel

/// Makes the answers to questions of the cells of their columns.
struct QuestionColumnMaker {
    let table: SourceTable
    /// What stands before the decimals of numbers.
    let mark: DecimalMark?
    let faults: RowFaults
    let unknown: UnknownValues

    func column(_ question: Question, _ binding: QuestionBinding, look: inout ImportLook) -> QuestionColumn {
        let numbers = OptionNumbers(question)
        switch binding {
        case .missing: return notAsked(question, numbers)
        case .options(let options): return ticked(question, options, numbers, look: &look)
        case .choices(let columns): return chosen(question, columns, numbers, look: &look)
        case .column(let column, let values):
            switch question.kind {
            case .number: return self.numbers(column, values, numbers, look: &look)
            case .text: return texts(column, values, numbers, look: &look)
            case .single, .scale, .multiple:
                let numbers = coded(column, values, numbers, look: &look)
                // As the answer columns: the eight states take the highest codes of a byte.
                guard OptionNumbers(question).highest > 247 else {
                    return .narrow(column.cells.looked(up: numbers.map { UInt8(truncatingIfNeeded: $0) }))
                }
                return .wide(column.cells.looked(up: numbers.map { UInt16(truncatingIfNeeded: $0) }))
            }
        }
    }

    private func notAsked(_ question: Question, _ numbers: OptionNumbers) -> QuestionColumn {
        let state = AnswerState.notAsked.optionNumber ?? 0
        let codes = [UInt8](repeating: UInt8(truncatingIfNeeded: state), count: table.rows)
        switch question.kind {
        case .number: return .numbers(codes: codes, values: [Double](repeating: 0, count: table.rows))
        case .text: return .texts(codes: codes, cells: nil)
        case .multiple: return .multiple(state: codes, planes: planes(numbers))
        case .single, .scale:
            guard numbers.highest > 247 else { return .narrow(codes) }
            return .wide([UInt16](repeating: UInt16(truncatingIfNeeded: state), count: table.rows))
        }
    }

    func planes(_ numbers: OptionNumbers) -> [[UInt8]] {
        Array(repeating: [UInt8](repeating: 0, count: table.rows), count: (numbers.highest + 7) / 8)
    }

    /// The number that each distinct text of a column stands for; 0 for blanks, and for what is not known, which is
    /// noted.
    func coded(
        _ column: SourceColumn, _ values: [String: String]?, _ numbers: OptionNumbers, look: inout ImportLook
    ) -> [Int] {
        var unknown: [Int] = []
        let meanings = self.meanings(column, values) { index, text in
            if values == nil, let number = numbers.number(text) { return number }
            unknown.append(index)
            return nil
        }
        self.unknown.note(unknown, of: column, look: &look)
        noteValues(column, values, look: &look)
        return meanings.map { meaning in
            switch meaning {
            case .blank: 0
            case .code(let code): numbers.number(code) ?? 0
            case .other(let number): number ?? 0
            }
        }
    }

    /// What a distinct text is before the kind of question decides.
    private enum Meaning<T> {
        case blank
        /// What the mapping says that it means.
        case code(String)
        case other(T?)
    }

    private func meanings<T>(
        _ column: SourceColumn, _ values: [String: String]?, _ other: (Int, String) -> T?
    ) -> [Meaning<T>] {
        (0..<column.cells.distinctCount).map { index in
            let text = column.cells.text(index)
            let bare = trimmed(text)
            if let code = values?[text] ?? values?[bare] { return .code(code) }
            return bare.isEmpty ? .blank : .other(other(index, bare))
        }
    }

    private func numbers(
        _ column: SourceColumn, _ values: [String: String]?, _ numbers: OptionNumbers, look: inout ImportLook
    ) -> QuestionColumn {
        var unknown: [Int] = []
        let meanings = self.meanings(column, values) { index, text -> (code: Int, value: Double)? in
            // What a file declares missing is no number, though it looks like one.
            if !column.missing.contains(text), let number = NumberText.read(text, mark: mark) { return (1, number) }
            if let state = AnswerState(rawValue: text)?.optionNumber { return (state, 0) }
            unknown.append(index)
            return nil
        }
        self.unknown.note(unknown, of: column, isNumber: true, hasMark: mark != nil, look: &look)
        noteValues(column, values, look: &look)
        let found = meanings.map { meaning -> (code: UInt8, value: Double) in
            switch meaning {
            case .blank: (0, 0)
            case .code(let code): (UInt8(truncatingIfNeeded: numbers.number(code) ?? 0), 0)
            case .other(let found): (UInt8(truncatingIfNeeded: found?.code ?? 0), found?.value ?? 0)
            }
        }
        return .numbers(
            codes: column.cells.looked(up: found.map(\.code)), values: column.cells.looked(up: found.map(\.value)))
    }

    private func texts(
        _ column: SourceColumn, _ values: [String: String]?, _ numbers: OptionNumbers, look: inout ImportLook
    ) -> QuestionColumn {
        var unknown: [Int] = []
        let meanings = self.meanings(column, values) { index, text -> Int? in
            if column.missing.contains(text) { unknown.append(index) }
            return AnswerState(rawValue: text)?.optionNumber ?? 1
        }
        self.unknown.note(unknown, of: column, look: &look)
        noteValues(column, values, look: &look)
        let codes = meanings.map { meaning in
            switch meaning {
            case .blank: UInt8(0)
            case .code(let code): UInt8(truncatingIfNeeded: numbers.number(code) ?? 0)
            case .other(let number): UInt8(truncatingIfNeeded: number ?? 0)
            }
        }
        return .texts(codes: column.cells.looked(up: codes), cells: column.cells)
    }

    /// Tells in the look what values were taken for.
    private func noteValues(_ column: SourceColumn, _ values: [String: String]?, look: inout ImportLook) {
        guard let values else { return }
        let counts = column.cells.counts()
        var found: [String: Int] = [:]
        for index in counts.indices where counts[index] > 0 {
            let text = column.cells.text(index)
            let value = values[text] == nil ? trimmed(text) : text
            if values[value] != nil {
                found[value, default: 0] += counts[index]
            }
        }
        for (value, count) in found.sorted(by: { ($0.key.utf8.count, $0.key) < ($1.key.utf8.count, $1.key) }) {
            guard let meaning = values[value], meaning != value else { continue }
            look.values.append(.init(column: column.name, value: value, meaning: meaning, count: count))
        }
    }
}
