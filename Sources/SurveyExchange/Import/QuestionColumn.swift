import SurveyRepository

/// The answers to a question while they are made: codes as an `AnswerColumn` has them, and 0 where nothing stands.
enum QuestionColumn {
    case narrow([UInt8])
    case wide([UInt16])
    case multiple(state: [UInt8], planes: [[UInt8]])
    case numbers(codes: [UInt8], values: [Double])
    case texts(codes: [UInt8], cells: CellColumn?)

    /// As the repository takes it.
    var answers: AnswerTable.Answers {
        switch self {
        case .narrow(let codes): .coded(.narrow(codes))
        case .wide(let codes): .coded(.wide(codes))
        case .multiple(let state, let planes): .coded(.multiple(state: state, planes: planes))
        case .numbers(let codes, let values): .numbers(codes: codes, values: values)
        case .texts(let codes, let cells): .texts(codes: codes) { cells?[$0] ?? "" }
        }
    }

    /// Runs a pass over the codes; of a multiple question those are its states.
    mutating func update(_ pass: some CodePass) {
        switch self {
        case .narrow(var codes):
            self = .narrow([])
            pass.run(&codes)
            self = .narrow(codes)
        case .wide(var codes):
            self = .wide([])
            pass.run(&codes)
            self = .wide(codes)
        case .multiple(var state, let planes):
            self = .narrow([])
            pass.run(&state)
            self = .multiple(state: state, planes: planes)
        case .numbers(var codes, let values):
            self = .narrow([])
            pass.run(&codes)
            self = .numbers(codes: codes, values: values)
        case .texts(var codes, let cells):
            self = .narrow([])
            pass.run(&codes)
            self = .texts(codes: codes, cells: cells)
        }
    }

    /// Takes away what stands beside the codes of rows that were left out.
    mutating func clear(_ rows: [Int]) {
        guard !rows.isEmpty else { return }
        switch self {
        case .multiple(let state, var planes):
            self = .narrow([])
            for plane in planes.indices { for row in rows { planes[plane][row] = 0 } }
            self = .multiple(state: state, planes: planes)
        case .numbers(let codes, var values):
            self = .narrow([])
            for row in rows { values[row] = 0 }
            self = .numbers(codes: codes, values: values)
        case .narrow, .wide, .texts: break
        }
    }
}

/// Something done with the codes of a question, however wide they are.
protocol CodePass {
    func run<Code: FixedWidthInteger & UnsignedInteger>(_ codes: inout [Code])
}
