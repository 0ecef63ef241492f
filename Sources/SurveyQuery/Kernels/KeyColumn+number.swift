extension KeyColumn {
    /// The number of a respondent's answer or state; 0 for nobody.
    func number(of respondent: Int) -> Int {
        switch codes {
        case .narrow(let codes): Int(codes[respondent] &+ UInt8(nobody)) - nobody
        case .wide(let codes): Int(codes[respondent] &+ UInt16(nobody)) - nobody
        }
    }

    /// What a table by digit holds for each respondent.
    func map<Value>(_ byDigit: [Value]) -> [Value] {
        switch codes {
        case .narrow(let codes):
            let nobody = UInt8(nobody)
            return codes.map { byDigit[Int($0 &+ nobody)] }
        case .wide(let codes):
            let nobody = UInt16(nobody)
            return codes.map { byDigit[Int($0 &+ nobody)] }
        }
    }
}
