import SurveyModel
import YAMLKit

/// Reads how a question of a wave file compares with earlier ones.
struct ComparabilityReader {
    /// What the file says of one earlier question, with the places that a fault is told at.
    struct Entry {
        let edge: Comparability
        let position: YAMLPosition
        let kind: YAMLPosition
    }

    let log: FaultLog
    let context: QuestionContext

    /// - Parameter key: that of the question, which an entry means where it names none.
    func entries(_ node: YAMLNode, of key: String?) -> [Entry]? {
        guard let nodes = log.filledList(node) else { return nil }
        let entries = nodes.compactMap { entry($0, of: key) }
        checkTogether(entries)
        return entries
    }

    private func entry(_ node: YAMLNode, of key: String?) -> Entry? {
        guard let fields = YAMLFields(node, keys: ["wave", "question", "kind", "note"], log: log) else { return nil }
        let wave = fields.required("wave", wave)
        let kind: Comparability.Kind? = fields.required("kind", log.choice)
        let note = fields.optional("note") { log.label($0, in: context.languages) }
        let question = fields["question"] == nil ? key : fields.optional("question", log.key)
        if let kind, kind.needsNote, fields["note"] == nil {
            log.note(
                "'\(kind.rawValue)' needs a note that tells readers why; add 'note: {nb: \"…\"}'", at: fields.position)
        }
        guard let wave, let kind, let question else { return nil }
        let edge = Comparability(wave: wave, question: question, kind: kind, note: note)
        guard isKnown(edge, at: fields["question"]?.position ?? fields.position) else { return nil }
        return Entry(edge: edge, position: fields.position, kind: fields["kind"]?.position ?? fields.position)
    }

    private func wave(_ node: YAMLNode) -> String? {
        guard let key = log.key(node) else { return nil }
        if key == context.wave {
            log.note("'\(key)' is the wave of the question itself; name an earlier one", at: node.position)
            return nil
        }
        guard let earlier = context.earlier, earlier[key] == nil else { return key }
        if earlier.isLater(key) {
            log.note(
                "the boundary date of wave '\(key)' is after that of this one; name an earlier wave", at: node.position)
        } else {
            log.note("unknown wave '\(key)'; \(suggestion(key, in: earlier.keys))", at: node.position)
        }
        return nil
    }

    private func isKnown(_ edge: Comparability, at position: YAMLPosition) -> Bool {
        guard let wave = context.earlier?[edge.wave], wave.question(edge.question) == nil else { return true }
        log.note(
            "wave '\(edge.wave)' has no question '\(edge.question)'; "
                + suggestion(edge.question, in: wave.questions.map(\.key)),
            at: position)
        return false
    }

    /// Notes entries that cannot stand beside each other.
    private func checkTogether(_ entries: [Entry]) {
        var comparable: [String: String] = [:]
        var seen: Set<[String]> = []
        for entry in entries {
            let edge = entry.edge
            if !seen.insert([edge.wave, edge.question]).inserted {
                log.note("'\(edge.question)' of wave '\(edge.wave)' stands twice; remove one", at: entry.position)
            } else if edge.kind.isComparable {
                if let other = comparable[edge.wave] {
                    log.note(
                        "this question continues '\(other)' of wave '\(edge.wave)' already, and can continue one only; "
                            + "write 'merged' for both, or 'not_comparable'",
                        at: entry.kind)
                }
                comparable[edge.wave] = comparable[edge.wave] ?? edge.question
            }
        }
    }
}

extension Comparability.Kind {
    /// Whether a reader cannot understand it without being told why.
    var needsNote: Bool {
        switch self {
        case .identical, .wordingChanged, .optionAdded: false
        case .scaleChanged, .split, .merged, .notComparable: true
        }
    }
}
