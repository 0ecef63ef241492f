import Glibc

/// The places that a compressed system file (.zsav) tells of itself, which ReadStat counts without what we put in.
///
/// Behind the dictionary stand three numbers of 8 bytes: the place of themselves, the place and the length of the
/// trailer. The trailer has 24 bytes, the last 4 of them the number of its blocks, and 24 bytes a block, which begin
/// with the block's place if nothing were compressed and its place in the file, 8 bytes each.
enum ZsavOffsets {
    /// Moves all places by the bytes that were put in.
    ///
    /// - Parameter header: where the three numbers are.
    static func move(by added: Int, header: Int, in descriptor: Int32) throws(FormatsError) {
        var numbers = try read(3, at: header, descriptor)
        guard numbers[0] == Int64(header - added), numbers[2] >= 24 else { throw unknown }
        let trailer = Int(numbers[1]) + added
        numbers[0] += Int64(added)
        numbers[1] += Int64(added)
        try write(numbers, at: header, descriptor)
        let head = try read(3, at: trailer, descriptor)
        let blocks = Int(UInt64(bitPattern: head[2]) >> 32)
        guard Int(numbers[2]) == 24 + blocks * 24 else { throw unknown }
        for block in 0..<blocks {
            let place = trailer + 24 + block * 24
            try write(read(2, at: place, descriptor).map { $0 + Int64(added) }, at: place, descriptor)
        }
    }

    private static let unknown = FormatsError(
        "the compressed file that was made is not as it should be; tell the makers of the program")

    private static func read(_ count: Int, at offset: Int, _ descriptor: Int32) throws(FormatsError) -> [Int64] {
        var numbers = [Int64](repeating: 0, count: count)
        guard pread(descriptor, &numbers, count * 8, offset) == count * 8 else { throw unknown }
        return numbers.map { Int64(littleEndian: $0) }
    }

    private static func write(_ numbers: [Int64], at offset: Int, _ descriptor: Int32) throws(FormatsError) {
        let bytes = numbers.map(\.littleEndian)
        guard pwrite(descriptor, bytes, bytes.count * 8, offset) == bytes.count * 8 else {
            throw FormatsError("the output cannot be written: \(String(cString: strerror(errno)))")
        }
    }
}
