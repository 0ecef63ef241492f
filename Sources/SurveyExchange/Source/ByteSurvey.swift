/// What a first pass over a file's bytes tells.
struct ByteSurvey {
    let firstNUL: Int?
    let isASCII: Bool

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        let raw = UnsafeRawBufferPointer(bytes)
        let ones: UInt64 = 0x0101_0101_0101_0101
        var (all, zeros): (UInt64, UInt64) = (0, 0)
        var offset = 0
        while offset + 8 <= raw.count {
            let word = raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
            all |= word
            zeros |= (word &- ones) & ~word
            offset += 8
        }
        var high = all & (ones << 7) != 0
        var hasNUL = zeros & (ones << 7) != 0
        for byte in raw[offset...] {
            high = high || byte >= 0x80
            hasNUL = hasNUL || byte == 0
        }
        isASCII = !high
        firstNUL = hasNUL ? bytes.firstIndex(of: 0) : nil
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// The first byte from `start` on that is not ASCII; `count` where there is none.
    func firstHighByte(from start: Int) -> Int {
        let raw = UnsafeRawBufferPointer(self)
        var offset = start
        while offset + 8 <= count,
            raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
        {
            offset += 8
        }
        while offset < count, self[offset] < 0x80 { offset += 1 }
        return offset
    }
}
