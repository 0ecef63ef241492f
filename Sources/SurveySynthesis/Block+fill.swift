import SurveyModel

extension Block {
    /// Gives every respondent an answer to the block's questions, at random within margins and routing.
    func fill(_ cells: inout Cells, _ random: inout SplitMix64) throws(SynthesisError) {
        for member in members { try member.fill(&cells, &random) }
    }
}

extension Block.Member {
    fileprivate func fill(_ cells: inout Cells, _ random: inout SplitMix64) throws(SynthesisError) {
        var shown: [Int] = []
        for respondent in 0..<cells.respondents {
            let isShown = universe.holds(respondent, in: cells)
            if isShown { shown.append(respondent) }
            for column in columns { cells[column, respondent] = isShown ? CellValue.blank : CellValue.notShown }
        }
        let base = margin.base ?? shown.count
        guard base <= shown.count else {
            throw .impossibleMargin(
                question.key, "\(base) are to be counted, and \(shown.count) are shown the question; correct the base")
        }
        let counts = try MarginSolver(margin: margin, question: question).counts(base: base)
        random.shuffle(&shown)
        shown.removeLast(shown.count - base)
        if question.kind == .multiple {
            for (column, count) in zip(columns, counts) {
                random.shuffle(&shown)
                for (index, respondent) in shown.enumerated() {
                    cells[column, respondent] = index < count ? CellValue.ticked : CellValue.unticked
                }
            }
        } else {
            let values = counts.enumerated().flatMap { [UInt8](repeating: UInt8($0.offset), count: $0.element) }
            for (respondent, value) in zip(shown, values) { cells[columns.lowerBound, respondent] = value }
        }
    }
}
