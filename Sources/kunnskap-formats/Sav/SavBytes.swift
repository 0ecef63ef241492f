/// Checked reading of a system file's first part, in the file's own byte order.
struct SavBytes {
    let bytes: UnsafeRawBufferPointer
    var isSwapped = false
    private(set) var offset = 0

    init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    /// The next bytes; nil where there are not so many.
    mutating func next(_ count: Int) -> UnsafeRawBufferPointer? {
        guard count >= 0, count <= bytes.count - offset else { return nil }
        defer { offset += count }
        return UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + count])
    }

    /// The next number; nil where there is none.
    mutating func int32() -> Int? {
        guard let four = next(4) else { return nil }
        let value = four.loadUnaligned(as: Int32.self)
        return Int(isSwapped ? value.byteSwapped : value)
    }

    /// A count that is followed by things of a size: nil where there is not room for so many.
    mutating func count(of size: Int) -> Int? {
        guard let count = int32(), count >= 0, count <= (bytes.count - offset) / size else { return nil }
        return count
    }
}
