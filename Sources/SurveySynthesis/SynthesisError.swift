/// Why no respondents could be made.
public struct SynthesisError: Error, Equatable, CustomStringConvertible {
    private enum Fault: Equatable {
        case otherWave(list: String, questionnaire: String)
        case unknownQuestion(String, nearest: [String])
        case unknownValue(String, question: String, nearest: [String])
        case tooMany(String, limit: Int)
        case misplaced(String, why: String)
        case impossibleMargin(String, why: String)
        case tooManyPossibilities(String)
        case units(String)
        case unmet([String], seeds: Int)
    }

    private let fault: Fault

    private init(_ fault: Fault) { self.fault = fault }

    /// What is wrong, where, and what to do.
    public var description: String {
        switch fault {
        case .otherWave(let list, let questionnaire):
            "the constraints are for wave \(list), the questionnaire is of wave \(questionnaire); "
                + "give the two that belong together"
        case .unknownQuestion(let key, let nearest):
            "unknown question \(key) in the constraints\(Self.hint(nearest))"
        case .unknownValue(let value, let question, let nearest):
            "unknown value \(value) of question \(question) in the constraints\(Self.hint(nearest))"
        case .tooMany(let what, let limit):
            "more than \(limit) \(what); use fewer"
        case .misplaced(let question, let why):
            "question \(question) in the constraints: \(why)"
        case .impossibleMargin(let question, let why):
            "the margin of question \(question) is impossible: \(why)"
        case .tooManyPossibilities(let question):
            "the margin of question \(question) leaves too many possibilities to try them all; "
                + "give counts with `n` instead of percents, or fewer `combined`"
        case .units(let why):
            "the units of the constraints: \(why)"
        case .unmet(let ids, let seeds):
            "no respondents found with \(seeds) \(seeds == 1 ? "seed" : "seeds"); constraints left: "
                + "\(ids.joined(separator: ", ")); loosen or remove some of these"
        }
    }

    static func otherWave(list: String, questionnaire: String) -> Self {
        Self(.otherWave(list: list, questionnaire: questionnaire))
    }

    static func unknownQuestion(_ key: String, nearest: [String]) -> Self {
        Self(.unknownQuestion(key, nearest: nearest))
    }

    static func unknownValue(_ value: String, question: String, nearest: [String]) -> Self {
        Self(.unknownValue(value, question: question, nearest: nearest))
    }

    static func tooMany(_ what: String, limit: Int) -> Self { Self(.tooMany(what, limit: limit)) }

    static func misplaced(_ question: String, _ why: String) -> Self { Self(.misplaced(question, why: why)) }

    static func impossibleMargin(_ question: String, _ why: String) -> Self {
        Self(.impossibleMargin(question, why: why))
    }

    static func tooManyPossibilities(_ question: String) -> Self { Self(.tooManyPossibilities(question)) }

    static func units(_ why: String) -> Self { Self(.units(why)) }

    static func unmet(_ ids: [String], seeds: Int) -> Self { Self(.unmet(ids, seeds: seeds)) }

    private static func hint(_ nearest: [String]) -> String {
        nearest.isEmpty ? "; correct it" : "; did you mean \(nearest.joined(separator: ", "))?"
    }
}
