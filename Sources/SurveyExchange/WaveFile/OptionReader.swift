import SurveyModel
import YAMLKit

/// Reads the options and nets of a question in a wave file.
struct OptionReader {
    let log: FaultLog
    let kind: QuestionKind
    /// Whether no number of the question was printed, and so none of any option.
    let isInvented: Bool
    /// The languages that every label has.
    let languages: [Language]

    func options(of question: YAMLFields) -> (options: [Option], nets: [Net])? {
        guard kind.isCoded else {
            question.forbid(["options", "nets"], "a question of kind '\(kind.rawValue)' has none")
            return ([], [])
        }
        guard let nodes = question.required("options", log.filledList) else { return nil }
        var names = UniqueNames("code", log: log)
        let options = nodes.map { option($0, &names) }
        check(options.compactMap(\.self), nodes)
        // What a net counts cannot be told while an option is faulty.
        let codes = options.compactMap { $0?.code }
        let known = Set(codes).count == nodes.count ? codes : nil
        let nets = question.optional("nets", log.list { net($0, over: known, &names) }) ?? []
        return known == nil ? nil : (options.compactMap(\.self), nets)
    }

    private func option(_ node: YAMLNode, _ names: inout UniqueNames) -> Option? {
        guard let fields = YAMLFields(node, keys: ["code", "state", "label", "invented"], log: log) else { return nil }
        let code = fields.required("code", log.code)
        let state: AnswerState? = fields["state"] == nil ? .valid : fields.optional("state", log.choice)
        let label = fields.required("label") { log.label($0, in: languages) }
        let isInvented = fields.optional("invented", log.flag) ?? self.isInvented
        if let code, let node = fields["code"] {
            names.add(code, at: node.position)
            if let state { check(code, for: state, at: node.position) }
        }
        guard let code, let state, let label else { return nil }
        if kind == .multiple, state != .valid, let node = fields["state"] {
            log.note(
                "no option of a multiple question is a state; remove it, a state stands in all its columns",
                at: node.position)
        }
        return Option(code: code, state: state, label: label, isInvented: isInvented)
    }

    private func check(_ code: String, for state: AnswerState, at position: YAMLPosition) {
        if AnswerNames.reserved.contains(code) {
            log.note("'\(code)' is a reserved word; use another code", at: position)
        } else if let named = AnswerState(rawValue: code), named != state {
            log.note("'\(code)' is the name of a state; add 'state: \(code)', or use another code", at: position)
        }
    }

    private func check(_ options: [Option], _ nodes: [YAMLNode]) {
        guard let first = nodes.first, options.count == nodes.count else { return }
        var seen: [AnswerState: String] = [:]
        for (option, node) in zip(options, nodes) where option.state != .valid {
            if let other = seen[option.state] {
                log.note(
                    "'\(other)' is already the option for \(option.state.rawValue); keep one of them",
                    at: node.position)
            }
            seen[option.state] = option.code
        }
        if !options.contains(where: { $0.state == .valid }) {
            log.note("every option is a state; add an option that is an answer", at: first.position)
        }
    }

    private func net(_ node: YAMLNode, over known: [String]?, _ names: inout UniqueNames) -> Net? {
        guard let fields = YAMLFields(node, keys: ["code", "label", "options"], log: log) else { return nil }
        let code = fields.required("code", log.code)
        if let code, let node = fields["code"] {
            names.add(code, at: node.position)
            check(code, for: .valid, at: node.position)
        }
        let label = fields.required("label") { log.label($0, in: languages) }
        var counted = UniqueNames("option", log: log)
        let options = fields.required("options", log.filledList)?.compactMap { node -> String? in
            guard let option = log.text(node) else { return nil }
            counted.add(option, at: node.position)
            if let known, !known.contains(option) {
                log.note("unknown option '\(option)'; \(suggestion(option, in: known))", at: node.position)
            }
            return option
        }
        guard let code, let label, let options else { return nil }
        return Net(code: code, label: label, options: options)
    }
}
