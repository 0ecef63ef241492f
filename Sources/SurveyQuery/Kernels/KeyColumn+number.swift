extension KeyColumn {
    /// The number of a respondent's answer or state; 0 for nobody.
    func number(of respondent: Int) -> Int {
        switch codes {
        case .narrow(let codes): Int(codes[respondent] &+ UInt8(Self.nobody)) - Self.nobody
        case .wide(let codes): Int(codes[respondent] &+ UInt16(Self.nobody)) - Self.nobody
        }
    }

    /// What a table by digit holds for each respondent.
    func map<Value>(_ byDigit: [Value]) -> [Value] {
        switch codes {
        case .narrow(let codes): codes.map { byDigit[Int($0 &+ UInt8(Self.nobody))] }
        case .wide(let codes): codes.map { byDigit[Int($0 &+ UInt16(Self.nobody))] }
        }
    }
}
