/// Makes UTF-8 of other encodings. What has no meaning becomes '?', and its places in the UTF-8 are told.
enum Transcoder {
    /// Bytes 80 to 9F of Windows-1252; 0 where the byte means nothing.
    private static let marks: [UInt32] = [
        0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
        0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
        0x0178,
    ]

    /// Places that are told; a file that is wholly wrong has no end of them.
    private static let mostPlaces = 1000

    /// What a byte of Windows-1252 from 80 on means; 0 where it means nothing.
    static func value(_ byte: UInt8) -> UInt32 {
        (0x80..<0xA0).contains(byte) ? marks[Int(byte) - 0x80] : UInt32(byte)
    }

    static func windows1252(_ bytes: UnsafeBufferPointer<UInt8>) -> (text: [UInt8], undefined: [Int]) {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count + bytes.count / 16)
        var undefined: [Int] = []
        var offset = 0
        while offset < bytes.count {
            let high = bytes.firstHighByte(from: offset)
            text.append(contentsOf: bytes[offset..<high])
            guard high < bytes.count else { break }
            let value = value(bytes[high])
            if value == 0, undefined.count < mostPlaces { undefined.append(text.count) }
            append(value == 0 ? 0x3F : value, to: &text)
            offset = high + 1
        }
        return (text, undefined)
    }

    static func utf16(
        _ bytes: UnsafeBufferPointer<UInt8>, isBigEndian: Bool
    ) -> (text: [UInt8], broken: [Int]) {
        let (high, low) = isBigEndian ? (0, 1) : (1, 0)
        let units = bytes.count / 2
        let unit = { (index: Int) in UInt32(bytes[index * 2 + high]) << 8 | UInt32(bytes[index * 2 + low]) }
        var text: [UInt8] = []
        text.reserveCapacity(units + units / 16)
        var broken: [Int] = []
        var index = 0
        while index < units {
            let first = unit(index)
            index += 1
            if first < 0x80 {
                text.append(UInt8(truncatingIfNeeded: first))
            } else if first & 0xF800 != 0xD800 {
                append(first, to: &text)
            } else if first < 0xDC00, index < units, unit(index) & 0xFC00 == 0xDC00 {
                append(0x10000 + (first & 0x3FF) << 10 + unit(index) & 0x3FF, to: &text)
                index += 1
            } else {
                if broken.count < mostPlaces { broken.append(text.count) }
                text.append(0x3F)
            }
        }
        if bytes.count % 2 == 1 { broken.append(text.count) }
        return (text, broken)
    }

    private static func append(_ value: UInt32, to text: inout [UInt8]) {
        let continuation = { (shift: UInt32) in UInt8(truncatingIfNeeded: 0x80 | value >> shift & 0x3F) }
        if value < 0x80 {
            text.append(UInt8(truncatingIfNeeded: value))
        } else if value < 0x800 {
            text.append(UInt8(truncatingIfNeeded: 0xC0 | value >> 6))
            text.append(continuation(0))
        } else if value < 0x10000 {
            text.append(UInt8(truncatingIfNeeded: 0xE0 | value >> 12))
            text.append(continuation(6))
            text.append(continuation(0))
        } else {
            text.append(UInt8(truncatingIfNeeded: 0xF0 | value >> 18))
            text.append(continuation(12))
            text.append(continuation(6))
            text.append(continuation(0))
        }
    }
}
