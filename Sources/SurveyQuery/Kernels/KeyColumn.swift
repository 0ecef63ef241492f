/// One dimension of a tally: a code per respondent.
///
/// A code is the low bits of an option's number: 1… an answer, states −1…−8 as 255…248 (65,535…65,528 where wide),
/// 0 nobody.
struct KeyColumn: Sendable {
    enum Codes: Sendable {
        case narrow([UInt8])
        case wide([UInt16])
    }

    /// How many codes stand for states.
    private static let states = 8

    let codes: Codes
    /// The highest option number, 0…247, or 0…65,527 where wide.
    let highest: Int
    /// The lowest number that somebody has, −8…0: the fewer digits, the smaller the tables of all keys.
    let lowest: Int

    /// A higher number among the codes raises `highest`: the kernels index tables by digits and check no bounds.
    init(codes: Codes, highest: Int) {
        self.codes = codes
        (lowest, self.highest) =
            switch codes {
            case .narrow(let codes): Self.range(codes, atLeast: highest)
            case .wide(let codes): Self.range(codes, atLeast: highest)
            }
    }

    /// A plane's bytes, each with a digit: byte + 8.
    init(plane: [UInt8]) {
        codes = .narrow(plane)
        highest = 255 - Self.states
        lowest = -Self.states
    }

    var count: Int {
        switch codes {
        case .narrow(let codes): codes.count
        case .wide(let codes): codes.count
        }
    }

    /// How many digits there are. Digit = number − lowest: states first, nobody, then answers.
    var digits: Int { highest - lowest + 1 }
    /// The digit of nobody.
    var nobody: Int { -lowest }

    private static func range<Code: FixedWidthInteger & UnsignedInteger>(
        _ codes: [Code], atLeast least: Int
    ) -> (lowest: Int, highest: Int) {
        let states = Code(Self.states)
        let (lowest, highest) = codes.withUnsafeBufferPointer { codes in
            var (lowest, highest) = (states, states)
            for code in codes {
                lowest = min(lowest, code &+ states)
                highest = max(highest, code &+ states)
            }
            return (Int(lowest) - Self.states, Int(highest) - Self.states)
        }
        return (lowest, max(highest, min(least, Int(Code.max) - Self.states)))
    }
}
