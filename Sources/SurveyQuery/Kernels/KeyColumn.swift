/// One dimension of a tally: a code per respondent.
///
/// A code is the low bits of an option's number: 1… an answer, states −1…−8 as 255…248 (65,535…65,528 where wide),
/// 0 nobody.
struct KeyColumn: Sendable {
    enum Codes: Sendable {
        case narrow([UInt8])
        case wide([UInt16])
    }

    /// The digit of a code that is nobody.
    static let nobody = 8

    let codes: Codes
    /// The highest option number, 0…247, or 0…65,527 where wide.
    let highest: Int

    /// A higher number among the codes raises `highest`: the kernels index tables by digits and check no bounds.
    init(codes: Codes, highest: Int) {
        self.codes = codes
        self.highest =
            switch codes {
            case .narrow(let codes): Self.highest(codes, atLeast: highest)
            case .wide(let codes): Self.highest(codes, atLeast: highest)
            }
    }

    var count: Int {
        switch codes {
        case .narrow(let codes): codes.count
        case .wide(let codes): codes.count
        }
    }

    /// How many digits there are. Digit = number + 8: states 0…7, nobody 8, answers 9….
    var digits: Int { highest + 9 }

    private static func highest<Code: FixedWidthInteger & UnsignedInteger>(_ codes: [Code], atLeast least: Int) -> Int {
        let limit = Int(Code.max) - nobody
        guard least < limit else { return limit }
        let highest = codes.withUnsafeBufferPointer { codes in
            var highest = Code(nobody)
            for code in codes { highest = max(highest, code &+ Code(nobody)) }
            return Int(highest) - nobody
        }
        return max(least, highest)
    }
}
