/// Finds the byte at a character index of a UTF-8 text, going forward only, so that a whole parse stays linear.
struct YAMLCursor {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var offset: Int
    private var index = 0

    /// `bytes` must outlive the cursor. A byte order mark is not counted, as libyaml does not count it.
    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        offset = bytes.starts(with: "\u{FEFF}".utf8) ? 3 : 0
    }

    /// The first byte of the character at `target`, nil past the end; `target` must not lie before the last one asked.
    mutating func byte(at target: Int) -> UInt8? {
        while index < target, offset < bytes.count {
            offset += 1
            while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
            index += 1
        }
        return offset < bytes.count ? bytes[offset] : nil
    }
}
