import SurveyModel

extension Layout {
    /// The condition that all of `filters` hold.
    func condition(_ filters: [Filter]) throws(SynthesisError) -> Condition {
        var conditions: [Condition] = []
        for filter in filters { conditions.append(try condition(filter)) }
        return conditions.count == 1 ? conditions[0] : .all(conditions)
    }

    private func condition(_ filter: Filter) throws(SynthesisError) -> Condition {
        switch filter {
        case .attribute(let attribute, let values):
            return condition(attribute, values)
        case .atLeast(let least, let filters):
            var parts: [Condition] = []
            for part in filters { parts.append(try condition(part)) }
            return .atLeast(least, parts)
        case .question(let key, let values):
            let question = try question(key)
            if question.kind == .multiple { return try multiple(question, values) }
            var set: UInt64 = 0
            for value in values { set |= try mask(question, value) }
            return .column(columns(of: question).lowerBound, set)
        }
    }

    /// A value that no unit of the plan has is met by nobody.
    private func condition(_ attribute: RespondentAttribute, _ values: [String]) -> Condition {
        let (column, known): (Int, [String]) =
            switch attribute {
            case .zone: (zone, zones)
            case .unitKind: (unitKind, UnitKind.allCases.map(\.rawValue))
            case .stratum, .county, .centrality, .populationClass: (zone, [])
            }
        let set = values.compactMap(known.firstIndex).reduce(UInt64(0)) { $0 | CellValue.mask(UInt8($1)) }
        return .column(column, set)
    }

    /// The values of a question's cell that `value` (an option, a net, a state, a base rule) means.
    private func mask(_ question: Question, _ value: String) throws(SynthesisError) -> UInt64 {
        let codes = question.nets.first { $0.code == value }?.options ?? [value]
        let states = try states(question, value)
        var set: UInt64 = 0
        for (index, option) in question.options.enumerated()
        where codes.contains(option.code) || states.contains(option.state) {
            set |= CellValue.mask(UInt8(index))
        }
        return states.compactMap(CellValue.bare).reduce(set) { $0 | CellValue.mask($1) }
    }

    /// Ticking is any of several columns; blank is all of them unticked, or all blank.
    private func multiple(_ question: Question, _ values: [String]) throws(SynthesisError) -> Condition {
        let columns = columns(of: question)
        var parts: [Condition] = []
        for value in values {
            let codes = question.nets.first { $0.code == value }?.options ?? [value]
            let states = try states(question, value)
            for (column, option) in zip(columns, question.options)
            where codes.contains(option.code) || states.contains(option.state) {
                parts.append(.column(column, CellValue.mask(CellValue.ticked)))
            }
            for state in states {
                guard let bare = CellValue.bare(state) else { continue }
                let empty = CellValue.mask(bare) | (state == .noAnswer ? CellValue.mask(CellValue.unticked) : 0)
                parts.append(.all(columns.map { .column($0, empty) }))
            }
        }
        return .atLeast(1, parts)
    }

    /// The states that `value` names, itself or as a base rule; none where it is an option or a net.
    private func states(_ question: Question, _ value: String) throws(SynthesisError) -> [AnswerState] {
        if let rule = BaseRule(rawValue: value) { return AnswerState.allCases.filter(rule.counts) }
        if let state = AnswerState(rawValue: value) { return [state] }
        let codes = question.options.map(\.code) + question.nets.map(\.code)
        guard codes.contains(value) else {
            throw .unknownValue(value, question: question.key, nearest: NearestKeys.find(value, in: codes))
        }
        return []
    }
}
