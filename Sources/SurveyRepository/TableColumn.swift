import SurveyModel

/// The answers to one question of an answer table, with the question as it is stored.
struct TableColumn {
    let question: ColumnQuestion
    let answers: AnswerTable.Answers

    /// The codes; of a number or a text, whether there is one, or why not.
    var codes: AnswerColumn.Codes {
        switch answers {
        case .coded(let codes): codes
        case .numbers(let codes, _), .texts(let codes, _): .narrow(codes)
        }
    }

    /// The bytes of a chunk of the column, for respondents who are numbered as they stand.
    func bytes(_ chunk: ColumnChunk) -> [UInt8] {
        let places = chunk.start..<chunk.start + chunk.length
        switch codes {
        case .narrow(let codes): return Array(codes[places])
        case .wide(let codes):
            return codes[places].flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
        case .multiple(let state, let planes):
            return planes.reduce(into: Array(state[places])) { $0 += $1[places] }
        }
    }

    /// Asserts that there is an answer or a state for each of `count` respondents, of options that the question has.
    func check(count: Int) throws(RepositoryError) {
        switch (answers, question.kind) {
        case (.numbers(_, let values), .number): try checkNumbers(values, count)
        case (.texts, .text): break
        case (.coded, let kind) where kind.isCoded: break
        default: throw .input("question '\(question.key)' has answers of another kind than \(question.kind)")
        }
        switch (codes, question.encoding) {
        case (.narrow(let codes), .narrow):
            let known = (0...UInt8.max).map { $0 > 0 && question.has(ColumnEncoding.option($0)) }
            try check(codes.count, count, codes.firstIndex { !known[Int($0)] })
        case (.wide(let codes), .wide):
            let known = (0...UInt16.max).map { $0 > 0 && question.has(ColumnEncoding.option($0)) }
            try check(codes.count, count, codes.firstIndex { !known[Int($0)] })
        case (.multiple(let state, let planes), .multiple(let planeCount)):
            guard planes.count == planeCount, planes.allSatisfy({ $0.count == state.count }) else {
                throw .input("question '\(question.key)' has \(planes.count) planes for its options")
            }
            try check(state.count, count, stray(state, planes))
        default:
            throw .input("question '\(question.key)' has codes of another width than its options need")
        }
        try checkTexts()
    }

    /// The first place of a multiple question with an option or a state that is not there, or ticks beside a state.
    private func stray(_ state: [UInt8], _ planes: [[UInt8]]) -> Int? {
        let states = (0...UInt8.max).map {
            $0 != 0 && Int8(bitPattern: $0) < 0 && question.has(ColumnEncoding.option($0))
        }
        let options = planes.indices.map { plane in
            (0..<8).reduce(UInt8(0)) { question.has(8 * plane + $1 + 1) ? $0 | 1 << UInt8($1) : $0 }
        }
        return state.indices.first { place in
            var ticked: UInt8 = 0
            for plane in planes.indices {
                let bits = planes[plane][place]
                if bits & ~options[plane] != 0 { return true }
                ticked |= bits
            }
            return state[place] == 1 ? ticked == 0 : ticked != 0 || !states[Int(state[place])]
        }
    }

    private func check(_ found: Int, _ count: Int, _ stray: Int?) throws(RepositoryError) {
        guard found == count else {
            throw .input("question '\(question.key)' has \(found) answers for \(count) respondents")
        }
        if let stray {
            throw .input("question '\(question.key)', respondent \(stray + 1): that is none of its options")
        }
    }

    private func checkNumbers(_ values: [Double], _ count: Int) throws(RepositoryError) {
        guard values.count == count else {
            throw .input("question '\(question.key)' has \(values.count) numbers for \(count) respondents")
        }
        guard case .narrow(let codes) = codes else { return }
        if let place = zip(codes, values).enumerated().first(where: { $1.0 == 1 && !(abs($1.1) < 1e300) })?.offset {
            throw .input("question '\(question.key)', respondent \(place + 1): the number is too large to be kept")
        }
    }

    private func checkTexts() throws(RepositoryError) {
        guard case .texts(let codes, let text) = answers else { return }
        if let place = codes.indices.first(where: { codes[$0] == 1 && text($0).isEmpty }) {
            throw .input("question '\(question.key)', respondent \(place + 1): the text is empty")
        }
    }
}
