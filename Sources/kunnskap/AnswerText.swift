import SurveyModel

/// Answers as the command line writes and reads them.
enum AnswerText {
    /// The code, number, text or state of an answer, and its label in bokmål.
    static func of(_ answer: Answer, _ question: Question) -> (code: String, label: String) {
        switch answer {
        case .options(let codes):
            let labels = codes.map { code in question.options.first { $0.code == code }?.label.nb ?? code }
            return (codes.joined(separator: ","), labels.joined(separator: ", "))
        case .state(let state): return (state.rawValue, state.label.nb)
        case .number(let number):
            return (number == number.rounded() && abs(number) < 1e15 ? "\(Int(number))" : "\(number)", "")
        case .text(let text): return (text, "")
        }
    }

    /// The answer that a text means.
    static func parse(_ text: String, _ question: Question) throws -> Answer {
        if let state = AnswerState(rawValue: text), state != .valid { return .state(state) }
        switch question.kind {
        case .number:
            guard let number = Double(text), number.isFinite, abs(number) < 1e300 else {
                throw CommandError.input(
                    "'\(question.key)' is a number: write digits with a decimal point, or the name of a state")
            }
            return .number(number)
        case .text:
            guard !text.isEmpty else {
                throw CommandError.input(
                    "a text cannot be empty; write no_answer where '\(question.key)' was left blank")
            }
            return .text(text)
        case .single, .scale, .multiple:
            return try coded(text.split(separator: ",", omittingEmptySubsequences: false).map(String.init), question)
        }
    }

    private static func coded(_ codes: [String], _ question: Question) throws -> Answer {
        for code in codes where !question.options.contains(where: { $0.code == code }) {
            let known = question.options.map(\.code) + AnswerState.reasons.map(\.rawValue)
            throw CommandError.input(
                "question '\(question.key)' has no option '\(code)'\(NearestKeys.question(code, in: known))")
        }
        guard codes.count == 1 || question.kind == .multiple else {
            throw CommandError.input("'\(question.key)' takes one answer, and here are \(codes.count); write one")
        }
        if let state = question.options.first(where: { $0.code == codes[0] })?.state, state != .valid {
            return .state(state)
        }
        return .options(question.options.map(\.code).filter(codes.contains))
    }
}
