import SurveyModel

/// Gives every blank its reason: not answered, not shown, broken off, no answers at all.
struct AnswerSettler {
    private static let linesShown = 3

    let questionnaire: Questionnaire
    let people: ImportPeople
    let status: StatusReader
    let faults: RowFaults
    /// Whether answers outside a universe are left out.
    let leavesOut: Bool

    /// - Parameter isBound: by question, whether the file has it.
    func settle(_ columns: inout [QuestionColumn], isBound: [Bool], look: inout ImportLook) {
        let rows = people.unitOf.count
        let answered = AnsweredPass(rows: rows)
        for place in columns.indices where isBound[place] {
            answered.place = Int32(truncatingIfNeeded: place)
            columns[place].update(answered)
        }
        let isGone = gone(answered)
        let isPartial = status.levels.map { $0.map { $0 != StatusReader.Level.complete } }
        let settled = SettlePass.People(isGone: isGone, isPartial: isPartial, last: answered.last)
        var lastMask: (universe: [Filter], mask: [Bool])?
        for (place, question) in questionnaire.questions.enumerated() {
            var mask: [Bool]?
            if isBound[place], !question.universe.isEmpty {
                // The questions of a battery stand together, and are for the same people.
                if lastMask?.universe != question.universe {
                    let made = UniverseMask(questionnaire: questionnaire, columns: columns, people: people)
                        .all(question.universe)
                    lastMask = (question.universe, made)
                }
                mask = lastMask?.mask
            }
            let pass = SettlePass(
                settled, faults, question, place: place, isInside: mask, leavesOut: leavesOut)
            columns[place].update(pass)
            if leavesOut { columns[place].clear(pass.outside) }
            note(pass.outside, question, look: &look)
        }
        look.funnel = funnel(answered, isGone, look: &look)
    }

    /// Who gave no answers at all.
    private func gone(_ answered: AnsweredPass) -> [Bool] {
        var isGone = answered.isTouched.map { !$0 }
        for (row, level) in (status.levels ?? []).enumerated() where level == StatusReader.Level.distributed {
            isGone[row] = true
            if answered.last[row] >= 0 {
                faults.note(
                    "there are answers although the status says that the questionnaire was only distributed; correct "
                        + "'status' in the mapping", row: row)
            }
        }
        return isGone
    }

    private func note(_ outside: [Int], _ question: Question, look: inout ImportLook) {
        guard let first = outside.first else { return }
        let condition = question.universe.map(\.description).joined(separator: " and ")
        let lines = outside.prefix(Self.linesShown).map(faults.line)
        look.routing.append(.init(question: question.key, condition: condition, count: outside.count, lines: lines))
        guard !leavesOut else { return }
        let more = outside.count == 1 ? "" : " (\(RowFaults.rows(outside.count, lines)))"
        faults.note(
            "'\(question.key)' is answered by somebody whom it is not for (\(condition)); correct the answers, or write "
                + "'outside_universe: not_shown' in the mapping to leave them out\(more)", row: first)
    }

    private func funnel(
        _ answered: AnsweredPass, _ isGone: [Bool], look: inout ImportLook
    ) -> ImportRecord.Funnel {
        var (opened, partial, complete, unknown) = (0, 0, 0, 0)
        for row in isGone.indices {
            // Where no status tells, those who answered anything count as having come to the end.
            let level =
                status.levels?[row] ?? (isGone[row] ? StatusReader.Level.distributed : StatusReader.Level.complete)
            switch level {
            case StatusReader.Level.complete: complete += 1
            case StatusReader.Level.distributed: continue
            default:
                if level == StatusReader.Level.unknown, status.hasDistributed {
                    unknown += 1
                    if isGone[row] { continue }
                }
                if !isGone[row] { partial += 1 }
            }
            opened += 1
        }
        if unknown > 0 {
            look.notes.append(
                "\(unknown) rows have none of the values under 'status': those with answers count as partial, the others "
                    + "as distributed")
        }
        return ImportRecord.Funnel(distributed: isGone.count, opened: opened, partial: partial, complete: complete)
    }
}
