import Glibc

/// The name of an element or an attribute without its prefix, which lasts no longer than the call that gives it.
struct XMLName {
    private let text: UnsafePointer<CChar>

    init(_ whole: UnsafePointer<CChar>) {
        text = strrchr(whole, Int32(UInt8(ascii: ":"))).map { UnsafePointer($0) + 1 } ?? whole
    }

    static func == (name: XMLName, other: StaticString) -> Bool {
        other.withUTF8Buffer { other in
            other.baseAddress.map { strcmp(name.text, UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self)) == 0 }
                ?? false
        }
    }
}
