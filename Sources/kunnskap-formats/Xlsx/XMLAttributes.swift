import Glibc

/// The attributes of an element, which last no longer than the call that gives them.
struct XMLAttributes {
    private let pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?

    init(_ pairs: UnsafeMutablePointer<UnsafePointer<CChar>?>?) { self.pairs = pairs }

    /// The bytes of an attribute, by its name without prefix.
    func bytes(_ name: StaticString) -> UnsafeBufferPointer<UInt8>? {
        guard var pair = pairs else { return nil }
        while let key = pair[0], let value = pair[1] {
            if XMLName(key) == name {
                return UnsafeRawBufferPointer(start: value, count: strlen(value)).bindMemory(to: UInt8.self)
            }
            pair += 2
        }
        return nil
    }

    /// The text of an attribute.
    func text(_ name: StaticString) -> String? { bytes(name).map { String(decoding: $0, as: UTF8.self) } }

    /// An attribute that is a whole number, not negative.
    func number(_ name: StaticString) -> Int? {
        guard let bytes = bytes(name), (1...15).contains(bytes.count) else { return nil }
        var number = 0
        for byte in bytes {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
            number = number * 10 + Int(byte - UInt8(ascii: "0"))
        }
        return number
    }

    /// An attribute that is true or false.
    func flag(_ name: StaticString) -> Bool { text(name).map { $0 == "1" || $0 == "true" } ?? false }
}
