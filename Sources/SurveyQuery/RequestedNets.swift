import SurveyModel

/// Makes the nets that a request asks for, labelled by their options.
struct RequestedNets {
    private let requested: [RequestedNet]
    private let question: Question

    init(_ requested: [RequestedNet], of question: Question) {
        self.requested = requested
        self.question = question
    }

    func nets() throws(QueryError) -> [Net] {
        var taken = question.options.map(\.code) + question.nets.map(\.code)
        var nets: [Net] = []
        for net in requested {
            guard !taken.contains(net.code), net.code != "total", BaseRule(rawValue: net.code) == nil,
                AnswerState(rawValue: net.code) == nil
            else { throw .netTaken(net.code, of: question.key) }
            let options = net.options.enumerated().filter { !net.options[..<$0].contains($1) }.map(\.element)
            guard !options.isEmpty else { throw .emptyNet(net.code) }
            taken.append(net.code)
            var labels: [String] = []
            for code in options {
                guard let option = question.options.first(where: { $0.code == code && $0.state == .valid }) else {
                    throw .unknownValue(code, of: question.key, among: question.validCodes)
                }
                labels.append(option.label.nb)
            }
            nets.append(Net(code: net.code, label: Label(labels.joined(separator: " + ")), options: options))
        }
        return nets
    }
}
