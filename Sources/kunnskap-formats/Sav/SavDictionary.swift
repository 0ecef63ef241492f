/// What we ourselves read of a system file's dictionary: where it ends, its variables' short and long names, and the
/// records of multiple-response sets, which ReadStat 1.1.8 does not know. All text is in the file's own encoding.
struct SavDictionary {
    private static let headerSize = 176

    /// Where the record that ends the dictionary begins.
    private(set) var end = 0
    /// The short names of the variables, in order, the further segments of very long strings among them.
    private(set) var shortNames: [[UInt8]] = []
    /// The contents of record 7/13: `SHORT=Long`, separated by tabs.
    private(set) var longNames: [UInt8] = []
    /// The contents of records 7/7 and 7/19.
    private(set) var multipleSets: [[UInt8]] = []

    /// Reads a dictionary; nil where the file is not one, or is damaged.
    ///
    /// - Parameter bytes: the file, or as much of it as holds the dictionary.
    init?(_ bytes: UnsafeRawBufferPointer) {
        var reader = SavBytes(bytes)
        guard let header = reader.next(Self.headerSize), header.starts(with: "$FL".utf8) else { return nil }
        let layout = header.loadUnaligned(fromByteOffset: 64, as: Int32.self)
        reader.isSwapped = !(1...3).contains(layout)
        while true {
            let start = reader.offset
            switch reader.int32() {
            case 2: guard readVariable(&reader) else { return nil }
            case 3: guard skipLabels(&reader) else { return nil }
            case 4: guard let count = reader.count(of: 4), reader.next(count * 4) != nil else { return nil }
            case 6: guard let count = reader.count(of: 80), reader.next(count * 80) != nil else { return nil }
            case 7: guard readExtension(&reader) else { return nil }
            case 999:
                end = start
                return
            default: return nil
            }
        }
    }

    private mutating func readVariable(_ reader: inout SavBytes) -> Bool {
        guard let type = reader.int32(), let hasLabel = reader.int32(), let missing = reader.int32(),
            (-3...3).contains(missing), reader.next(8) != nil, let name = reader.next(8)
        else { return false }
        // A type below 0 is the room of a long string, not a variable.
        if type >= 0 { shortNames.append(Self.trimmed(name)) }
        if hasLabel == 1 {
            guard let length = reader.count(of: 1), reader.next((length + 3) / 4 * 4) != nil else { return false }
        }
        return reader.next(abs(missing) * 8) != nil
    }

    private func skipLabels(_ reader: inout SavBytes) -> Bool {
        guard let count = reader.count(of: 16) else { return false }
        for _ in 0..<count {
            guard reader.next(8) != nil, let length = reader.next(1)?.first, reader.next(Int(length) / 8 * 8 + 7) != nil
            else { return false }
        }
        return true
    }

    private mutating func readExtension(_ reader: inout SavBytes) -> Bool {
        guard let subtype = reader.int32(), let size = reader.int32(), size >= 0, let count = reader.int32(),
            count >= 0, let data = reader.next(size * count)
        else { return false }
        switch subtype {
        case 7, 19: multipleSets.append([UInt8](data))
        case 13: longNames = [UInt8](data)
        default: break
        }
        return true
    }

    private static func trimmed(_ name: UnsafeRawBufferPointer) -> [UInt8] {
        let last = name.lastIndex { $0 != UInt8(ascii: " ") && $0 != 0 }
        return [UInt8](name[..<(last.map { $0 + 1 } ?? 0)])
    }
}
