import SurveyModel

extension QuestionColumnMaker {
    /// What a cell of an option's column is; states of the answer are the codes from 248 up.
    private enum Mark {
        static let unticked: UInt8 = 1
        static let ticked: UInt8 = 2
    }

    /// What was seen of a respondent's cells, as bits.
    private enum Seen {
        static let ticked: UInt8 = 1
        static let unticked: UInt8 = 2
        /// A state in the cell of an option.
        static let state: UInt8 = 4
        static let conflict: UInt8 = 8
    }

    /// A question that has a column an option.
    func ticked(
        _ question: Question, _ options: [(column: SourceColumn, code: String, marks: TickMarks)],
        _ numbers: OptionNumbers, look: inout ImportLook
    ) -> QuestionColumn {
        var planes = self.planes(numbers)
        var seen = [UInt8](repeating: 0, count: table.rows)
        var states = [UInt8](repeating: 0, count: table.rows)
        for option in options {
            let number = numbers.number(option.code) ?? 0
            let marks = option.column.cells.looked(up: marks(option.column, option.marks, look: &look))
            if number > 0 {
                let bit: UInt8 = 1 << UInt8((number - 1) % 8)
                Self.tick(marks, bit, &planes[(number - 1) / 8], &seen, &states)
            } else {
                Self.tickState(marks, UInt8(truncatingIfNeeded: number), &seen, &states)
            }
        }
        return multiple(question, states, seen, planes)
    }

    /// A question that has several columns with an option in each.
    func chosen(
        _ question: Question, _ columns: [(column: SourceColumn, values: [String: String]?)], _ numbers: OptionNumbers,
        look: inout ImportLook
    ) -> QuestionColumn {
        var planes = self.planes(numbers)
        var seen = [UInt8](repeating: 0, count: table.rows)
        var states = [UInt8](repeating: 0, count: table.rows)
        for (column, values) in columns {
            let found = column.cells.looked(up: coded(column, values, numbers, look: &look).map(Int32.init))
            for row in found.indices where found[row] != 0 {
                if found[row] > 0 {
                    let place = Int(found[row]) - 1
                    planes[place / 8][row] |= 1 << UInt8(place % 8)
                    seen[row] |= Seen.ticked
                } else {
                    Self.add(UInt8(truncatingIfNeeded: found[row]), row, &seen, &states)
                }
            }
        }
        return multiple(question, states, seen, planes)
    }

    private func multiple(
        _ question: Question, _ states: [UInt8], _ seen: [UInt8], _ planes: [[UInt8]]
    ) -> QuestionColumn {
        var states = states
        for row in states.indices {
            if states[row] == 0 {
                // Nothing ticked is a blank: whether it was seen at all, the rest of the row tells.
                if seen[row] & Seen.ticked != 0 { states[row] = 1 }
            } else if seen[row] & (Seen.ticked | Seen.conflict) != 0
                || seen[row] & (Seen.state | Seen.unticked) == Seen.state | Seen.unticked
            {
                faults.note(
                    "the columns of '\(question.key)' disagree: an option and a state, or two states; correct them, or "
                        + "the mapping of one", row: row)
            }
        }
        return .multiple(state: states, planes: planes)
    }

    /// The mark of each distinct text of an option's column; what is not known is noted.
    private func marks(_ column: SourceColumn, _ marks: TickMarks, look: inout ImportLook) -> [UInt8] {
        var unknown: [Int] = []
        var table = [UInt8](repeating: 0, count: column.cells.distinctCount)
        for index in table.indices {
            let text = trimmed(column.cells.text(index))
            let state = AnswerState(rawValue: marks.states[text] ?? text)?.optionNumber
            if marks.ticked.contains(text) {
                table[index] = Mark.ticked
            } else if marks.unticked.contains(text) {
                table[index] = Mark.unticked
            } else if let state {
                table[index] = UInt8(truncatingIfNeeded: state)
            } else if !text.isEmpty {
                unknown.append(index)
            }
        }
        self.unknown.note(unknown, of: column, look: &look)
        return table
    }

    private static func tick(
        _ marks: [UInt8], _ bit: UInt8, _ plane: inout [UInt8], _ seen: inout [UInt8], _ states: inout [UInt8]
    ) {
        for row in marks.indices {
            switch marks[row] {
            case 0: break
            case Mark.ticked:
                plane[row] |= bit
                seen[row] |= Seen.ticked
            case Mark.unticked: seen[row] |= Seen.unticked
            default:
                add(marks[row], row, &seen, &states)
                seen[row] |= Seen.state
            }
        }
    }

    /// A column whose tick stands for a state: it says nothing of the options where it is not ticked.
    private static func tickState(
        _ marks: [UInt8], _ state: UInt8, _ seen: inout [UInt8], _ states: inout [UInt8]
    ) {
        for row in marks.indices where marks[row] > Mark.unticked {
            if marks[row] == Mark.ticked {
                add(state, row, &seen, &states)
            } else {
                add(marks[row], row, &seen, &states)
            }
        }
    }

    private static func add(_ state: UInt8, _ row: Int, _ seen: inout [UInt8], _ states: inout [UInt8]) {
        if states[row] != 0, states[row] != state { seen[row] |= Seen.conflict }
        states[row] = state
    }
}
