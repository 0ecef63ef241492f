import SurveyModel

/// How the codes of a question stand in the bytes of a chunk.
enum ColumnEncoding: Equatable {
    case narrow
    case wide
    case multiple(planes: Int)

    /// The lowest number of a state; its bytes are the highest codes.
    static let lowestState = -8

    /// Nil where two bytes do not hold the highest option's number.
    init?(kind: QuestionKind, highestOption: Int) {
        if kind == .multiple {
            self = .multiple(planes: (highestOption + 7) / 8)
        } else if highestOption <= Int(UInt8.max) + Self.lowestState {
            self = .narrow
        } else if highestOption <= Int(UInt16.max) + Self.lowestState {
            self = .wide
        } else {
            return nil
        }
    }

    /// How many bytes there are for a respondent.
    var width: Int {
        switch self {
        case .narrow: 1
        case .wide: 2
        case .multiple(let planes): 1 + planes
        }
    }

    /// Writes an option's number at a place of a chunk of `length`. Of several where only one may be, the first stays.
    func set(_ option: Int, at place: Int, of length: Int, in bytes: inout [UInt8]) {
        switch self {
        case .narrow:
            if bytes[place] == 0 { bytes[place] = UInt8(truncatingIfNeeded: option) }
        case .wide:
            guard bytes[2 * place] == 0, bytes[2 * place + 1] == 0 else { return }
            bytes[2 * place] = UInt8(truncatingIfNeeded: option)
            bytes[2 * place + 1] = UInt8(truncatingIfNeeded: option >> 8)
        case .multiple:
            if bytes[place] == 0 { bytes[place] = option > 0 ? 1 : UInt8(truncatingIfNeeded: option) }
            guard option > 0 else { return }
            bytes[(1 + (option - 1) / 8) * length + place] |= 1 << UInt8((option - 1) % 8)
        }
    }

    /// Whether the bytes of a chunk are of the right number and hold only codes that there can be: what another
    /// program wrote may be anything, and what counts columns relies on their codes.
    func isSound(_ bytes: [UInt8], length: Int, highestOption: Int) -> Bool {
        guard bytes.count == width * length else { return false }
        switch self {
        case .narrow:
            return Self.holds(bytes[...], upTo: UInt8(highestOption))
        case .wide:
            let highest = UInt16(highestOption)
            let firstState = UInt16(Int(UInt16.max) + Self.lowestState + 1)
            return (0..<length).allSatisfy { place in
                let code = Self.wide(bytes, place)
                return code <= highest || code >= firstState
            }
        case .multiple(let planes):
            guard Self.holds(bytes[..<length], upTo: 1) else { return false }
            guard planes > 0, highestOption % 8 > 0 else { return true }
            let stray = UInt8.max << UInt8(highestOption % 8)
            return bytes[(planes * length)...].reduce(0) { $0 | ($1 & stray) } == 0
        }
    }

    /// Without a branch in the loop, which is then done many bytes at a time.
    private static func holds(_ bytes: ArraySlice<UInt8>, upTo highest: UInt8) -> Bool {
        // Counted from the lowest state on, round the end, the codes that there can be are the lowest numbers.
        let firstState = UInt8(Int(UInt8.max) + lowestState + 1)
        let greatest = bytes.reduce(0) { max($0, $1 &- firstState) }
        return greatest <= highest &- firstState
    }

    /// The number of the option, or of the state, that a byte stands for.
    static func option(_ code: UInt8) -> Int {
        Int(code) <= Int(UInt8.max) + lowestState ? Int(code) : Int(Int8(bitPattern: code))
    }

    /// The same of two bytes.
    static func option(_ code: UInt16) -> Int {
        Int(code) <= Int(UInt16.max) + lowestState ? Int(code) : Int(Int16(bitPattern: code))
    }

    /// The code of two bytes at a place.
    static func wide(_ bytes: [UInt8], _ place: Int) -> UInt16 {
        UInt16(bytes[2 * place]) | UInt16(bytes[2 * place + 1]) << 8
    }
}
