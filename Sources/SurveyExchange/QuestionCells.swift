import SurveyModel

/// The columns of one question, and what their cells mean.
struct QuestionCells {
    private static let one = Array("1".utf8)
    private static let zero = Array("0".utf8)

    let key: String
    /// Where the question's columns stand, and what they are called; never empty.
    let columns: [(name: String, place: Int)]
    private let kind: QuestionKind
    private let codes: [String]
    /// Cells that mean the same for everybody, made once.
    private let words: [(cell: [UInt8], answer: Answer)]

    init(_ question: Question, columns: [(name: String, place: Int)]) {
        key = question.key
        kind = question.kind
        codes = question.options.map(\.code)
        self.columns = columns
        var words: [(cell: [UInt8], answer: Answer)] = []
        if kind == .single || kind == .scale {
            for option in question.options {
                let answer: Answer = option.state == .valid ? .options([option.code]) : .state(option.state)
                words.append((Array(option.code.utf8), answer))
            }
        }
        for state in AnswerState.allCases where state != .valid {
            let cell = Array(state.rawValue.utf8)
            if !words.contains(where: { $0.cell == cell }) { words.append((cell, .state(state))) }
        }
        self.words = words
    }

    /// The answer in the record that `csv` stands at; nil where it is noted.
    func answer(_ csv: CSVReader) -> Answer? {
        if kind == .multiple { return ticked(csv) }
        let cell = csv.cells[columns[0].place]
        if let answer = word(csv, cell) { return answer }
        if cell.content.isEmpty {
            let answer = kind.isCoded ? "a code" : "the answer"
            csv.note("the cell of '\(key)' is empty; write \(answer) or a state, such as no_answer", at: cell)
            return nil
        }
        switch kind {
        case .text: return .text(csv.text(cell))
        case .number:
            if let number = DecimalText.read(csv.text(cell)) { return small(number, csv, cell) }
            csv.note(
                "the cell of '\(key)' is no number and no state; write digits with a decimal point, or one of "
                    + listed(AnswerNames.states), at: cell)
        case .single, .scale, .multiple:
            let known = codes + AnswerNames.states.filter { !codes.contains($0) }
            if csv.text(cell).contains(" ") {
                csv.note("the cell of '\(key)' holds a space; codes have none: remove it", at: cell)
                return nil
            }
            csv.note("the cell of '\(key)' is no option and no state of it; write one of \(listed(known))", at: cell)
        }
        return nil
    }

    /// The answer that is a number; nil, and noted, where it is so great that it cannot be stored.
    private func small(_ number: Double, _ csv: CSVReader, _ cell: CSVCell) -> Answer? {
        if number.magnitude < 1e300 { return .number(number) }
        csv.note("the cell of '\(key)' has 300 digits or more; write a number of fewer, or a state", at: cell)
        return nil
    }

    private func word(_ csv: CSVReader, _ cell: CSVCell) -> Answer? {
        for word in words where csv.holds(cell, word.cell) { return word.answer }
        return nil
    }

    /// The answer to a multiple question, which has a column an option.
    private func ticked(_ csv: CSVReader) -> Answer? {
        var ticked: [String] = []
        var state: Answer?
        var marks = 0
        var faults = 0
        for (index, column) in columns.enumerated() {
            let cell = csv.cells[column.place]
            let isTicked = csv.holds(cell, Self.one)
            if isTicked || csv.holds(cell, Self.zero) {
                marks += 1
                if isTicked { ticked.append(codes[index]) }
            } else if let other = word(csv, cell) {
                if state == nil { state = other }
                if state != other { marks += 1 }
            } else {
                faults += 1
                noteMark(csv, cell, column.name)
            }
        }
        guard faults == 0 else { return nil }
        guard let state else { return ticked.isEmpty ? .state(.noAnswer) : .options(ticked) }
        guard marks == 0 else {
            csv.note(
                "the columns of '\(key)' disagree; write 1 or 0 in all of them, or the same state in all",
                at: csv.cells[columns[0].place])
            return nil
        }
        return state
    }

    private func noteMark(_ csv: CSVReader, _ cell: CSVCell, _ name: String) {
        csv.note(
            "the cell of '\(name)' is not 1, 0 or a state; write 1 where the option was ticked, else 0, or "
                + "one of \(listed(AnswerNames.states)) in all columns of '\(key)'", at: cell)
    }
}
