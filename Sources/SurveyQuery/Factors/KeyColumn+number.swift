extension KeyColumn {
    /// The number of a respondent's answer or state; 0 for nobody.
    func number(of respondent: Int) -> Int {
        switch codes {
        case .narrow(let codes): Int(codes[respondent] &+ UInt8(Self.nobody)) - Self.nobody
        case .wide(let codes): Int(codes[respondent] &+ UInt16(Self.nobody)) - Self.nobody
        }
    }
}
