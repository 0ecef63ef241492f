import SurveyModel
import YAMLKit

/// Holds what a wave file says of comparability against the questions that the earlier waves asked.
struct ComparabilityCheck {
    let log: FaultLog
    let earlier: EarlierWaves?
    /// Which question continues one of an earlier wave, and on which line it says so.
    private var continued: [[String]: Int] = [:]

    init(log: FaultLog, earlier: EarlierWaves?) {
        self.log = log
        self.earlier = earlier
    }

    /// - Parameters:
    ///   - entries: what the file says; nil where it says nothing.
    ///   - variable: where the question's variable stands.
    mutating func check(_ question: Question, _ entries: [ComparabilityReader.Entry]?, variable: YAMLPosition) {
        guard let entries else { return checkVariable(question, at: variable) }
        for entry in entries where entry.edge.kind.isComparable {
            checkContinued(entry)
            if entry.edge.kind == .optionAdded, !question.kind.isCoded {
                log.note(
                    "a question of kind '\(question.kind.rawValue)' has no options that one could be added to; "
                        + "write another kind",
                    at: entry.kind)
            } else if let old = earlier?[entry.edge.wave]?.question(entry.edge.question) {
                check(question, after: old, entry)
            }
        }
    }

    /// Notes a variable that was asked before, where nothing tells how the questions compare.
    private func checkVariable(_ question: Question, at position: YAMLPosition) {
        guard let (wave, old) = earlier?.newest(question.variable) else { return }
        let name = old.key == question.key ? "" : ", question: \(old.key)"
        let isOther = old.kind != question.kind
        let kinds = isOther ? ", as a question of kind '\(old.kind.rawValue)'" : ""
        let entry =
            "comparable: [{wave: \"\(wave)\"\(name), kind: "
            + (isOther ? "not_comparable, note: {nb: \"…\"}}]" : "identical}]")
        log.note(
            "the variable '\(question.variable)' was measured by '\(old.key)' of wave '\(wave)'\(kinds); tell how they "
                + "compare, as '\(entry)', or give this question a variable of its own",
            at: position)
    }

    private mutating func checkContinued(_ entry: ComparabilityReader.Entry) {
        let name = [entry.edge.wave, entry.edge.question]
        if let line = continued[name] {
            log.note(
                "another question continues '\(name[1])' of wave '\(name[0])', on line \(line); "
                    + "write 'split' for both, or 'not_comparable'",
                at: entry.kind)
        }
        continued[name] = continued[name] ?? entry.position.line
    }

    private func check(_ question: Question, after old: Question, _ entry: ComparabilityReader.Entry) {
        let name = "'\(old.key)' of wave '\(entry.edge.wave)'"
        let kind = entry.edge.kind
        guard old.kind == question.kind else {
            log.note(
                "\(name) is of kind '\(old.kind.rawValue)', this question of kind '\(question.kind.rawValue)': they are "
                    + "not \(kind.rawValue); write 'not_comparable' with a note",
                at: entry.kind)
            return
        }
        let change = OptionChange(from: old, to: question)
        let summary = change.summary(countsLabels: kind == .identical)
        switch kind {
        case .optionAdded where !change.keepsAll, .identical where !change.keepsAll,
            .wordingChanged where !change.keepsAll:
            log.note(
                "the options are not those of \(name) (\(summary)); write 'scale_changed' with a note", at: entry.kind)
        case .optionAdded where change.added.isEmpty:
            log.note("\(name) has all of these options; write 'identical' or 'wording_changed'", at: entry.kind)
        case .identical where !change.added.isEmpty, .wordingChanged where !change.added.isEmpty:
            log.note("the options are not those of \(name) (\(summary)); write 'option_added'", at: entry.kind)
        case .identical where !change.relabelled.isEmpty:
            log.note(
                "the options are not those of \(name) (\(summary)); write 'wording_changed', or the old labels",
                at: entry.kind)
        case .identical where question.label.nb != old.label.nb:
            log.note(
                "the label is not that of \(name); write 'wording_changed', or the old label", at: entry.kind)
        default: break
        }
    }
}
