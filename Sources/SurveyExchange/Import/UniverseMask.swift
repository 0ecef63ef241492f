import SurveyModel

/// Whom conditions hold for, of all respondents at once.
struct UniverseMask {
    let questionnaire: Questionnaire
    /// The answers so far; a universe looks at earlier questions only.
    let columns: [QuestionColumn]
    let people: ImportPeople

    /// A flag a respondent: whether all of `filters` hold.
    func all(_ filters: [Filter]) -> [Bool] {
        var mask = [Bool](repeating: true, count: people.unitOf.count)
        for filter in filters {
            let other = holds(ResolvedFilter(filter, in: questionnaire))
            for row in mask.indices where !other[row] { mask[row] = false }
        }
        return mask
    }

    private func holds(_ filter: ResolvedFilter) -> [Bool] {
        switch filter {
        case .nobody: return [Bool](repeating: false, count: people.unitOf.count)
        case .question(let place, let codes, let states):
            guard place < columns.count else { return [Bool](repeating: false, count: people.unitOf.count) }
            return holds(columns[place], questionnaire.questions[place], codes, states)
        case .attribute(let attribute, let values):
            if attribute == .stratum {
                guard let strata = people.strata else { return [Bool](repeating: false, count: people.unitOf.count) }
                return strata.map { $0.map(values.contains) ?? false }
            }
            let units = people.units.map { unit in
                switch attribute {
                case .zone: unit.zone.map(values.contains) ?? false
                case .unitKind: values.contains(unit.kind.rawValue)
                default: false
                }
            }
            return people.unitOf.map { units[Int($0)] }
        case .atLeast(let least, let filters):
            var counts = [Int](repeating: 0, count: people.unitOf.count)
            for filter in filters {
                for (row, isHeld) in holds(filter).enumerated() where isHeld { counts[row] += 1 }
            }
            return counts.map { $0 >= least }
        }
    }

    private func holds(
        _ column: QuestionColumn, _ question: Question, _ codes: [String], _ states: [AnswerState]
    ) -> [Bool] {
        let options = OptionNumbers(question)
        let wanted = codes.compactMap(options.number)
        let numbers = wanted + states.compactMap(\.optionNumber)
        let isAnyAnswer = states.contains(.valid)
        switch column {
        case .narrow(let found), .numbers(let found, _), .texts(let found, _):
            let table = Self.table(numbers, isAnyAnswer, UInt8.self)
            return found.map { table[Int($0)] }
        case .wide(let found):
            let table = Self.table(numbers, isAnyAnswer, UInt16.self)
            return found.map { table[Int($0)] }
        case .multiple(let found, let planes):
            let table = Self.table(states.compactMap(\.optionNumber), isAnyAnswer, UInt8.self)
            var mask = found.map { table[Int($0)] }
            for number in wanted where number > 0 {
                let bit: UInt8 = 1 << UInt8((number - 1) % 8)
                let plane = planes[(number - 1) / 8]
                for row in mask.indices where plane[row] & bit != 0 && found[row] == 1 { mask[row] = true }
            }
            return mask
        }
    }

    /// Whether each code is wanted.
    private static func table<Code: FixedWidthInteger & UnsignedInteger>(
        _ numbers: [Int], _ isAnyAnswer: Bool, _: Code.Type
    ) -> [Bool] {
        var table = [Bool](repeating: false, count: Int(Code.max) + 1)
        if isAnyAnswer { for code in 1..<Int(Code(truncatingIfNeeded: -8)) { table[code] = true } }
        for number in numbers { table[Int(Code(truncatingIfNeeded: number))] = true }
        return table
    }
}
