extension AnswerColumn.Codes {
    /// How many codes there are.
    public var count: Int {
        switch self {
        case .narrow(let codes): codes.count
        case .wide(let codes): codes.count
        case .multiple(let state, _): state.count
        }
    }

    /// The number of the option, or of the state, at a place; of a multiple question 1 where anything is ticked; 0
    /// where there is nobody.
    public func number(at place: Int) -> Int {
        switch self {
        case .narrow(let codes): ColumnEncoding.option(codes[place])
        case .wide(let codes): ColumnEncoding.option(codes[place])
        case .multiple(let state, _): ColumnEncoding.option(state[place])
        }
    }

    /// Whether an option of a multiple question, by its number, is ticked at a place.
    public func isTicked(_ option: Int, at place: Int) -> Bool {
        guard case .multiple(_, let planes) = self, option > 0, (option - 1) / 8 < planes.count else { return false }
        return planes[(option - 1) / 8][place] & 1 << UInt8((option - 1) % 8) != 0
    }

    /// The codes at some places, in their order.
    func at(_ places: [Int]) -> AnswerColumn.Codes {
        switch self {
        case .narrow(let codes): .narrow(places.map { codes[$0] })
        case .wide(let codes): .wide(places.map { codes[$0] })
        case .multiple(let state, let planes):
            .multiple(state: places.map { state[$0] }, planes: planes.map { plane in places.map { plane[$0] } })
        }
    }
}
