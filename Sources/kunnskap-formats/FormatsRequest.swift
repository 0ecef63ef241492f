/// What the process is asked to do.
struct FormatsRequest: Equatable {
    enum Action: Equatable {
        case readSav
        case readXlsx
        case writeSav(isCompressed: Bool)
        case writeXlsx
    }

    let action: Action
    let file: String
    private(set) var sheet: String?
    private(set) var limits = ProcessLimits()

    /// Reads the arguments; nil where they ask for nothing that there is.
    init?(_ arguments: some Sequence<String>) {
        var words: [String] = []
        var arguments = arguments.makeIterator()
        while let argument = arguments.next() {
            guard argument.hasPrefix("--") else {
                words.append(argument)
                continue
            }
            guard let value = arguments.next() else { return nil }
            switch (argument, UInt(value)) {
            case ("--sheet", _): sheet = value
            case ("--memory", let number?): limits.memory = number
            case ("--seconds", let number?): limits.seconds = number
            case ("--file", let number?): limits.file = number
            default: return nil
            }
        }
        guard words.count == 3 else { return nil }
        switch (words[0], words[1]) {
        case ("read", "sav"): action = .readSav
        case ("read", "xlsx"): action = .readXlsx
        case ("write", "sav"): action = .writeSav(isCompressed: false)
        case ("write", "zsav"): action = .writeSav(isCompressed: true)
        case ("write", "xlsx"): action = .writeXlsx
        default: return nil
        }
        guard sheet == nil || action == .readXlsx else { return nil }
        file = words[2]
    }
}
