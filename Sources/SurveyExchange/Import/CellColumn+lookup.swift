extension CellColumn {
    /// What a table says of each row's text: element i of the table is of distinct text i.
    func looked<T>(up table: [T]) -> [T] {
        switch indices {
        case .narrow(let indices): Self.looked(indices, up: table)
        case .wide(let indices): Self.looked(indices, up: table)
        case .long(let indices): Self.looked(indices, up: table)
        }
    }

    // Unsafe for speed: an index of a column is below its number of distinct texts, which is the table's length.
    private static func looked<I: FixedWidthInteger, T>(_ indices: [I], up table: [T]) -> [T] {
        table.withUnsafeBufferPointer { table in
            indices.withUnsafeBufferPointer { indices in
                [T](unsafeUninitializedCapacity: indices.count) { out, count in
                    for row in 0..<indices.count {
                        (out.baseAddress?.advanced(by: row))?.initialize(
                            to: table[Int(truncatingIfNeeded: indices[row])])
                    }
                    count = indices.count
                }
            }
        }
    }

    /// How many rows have each distinct text.
    func counts() -> [Int] {
        var counts = [Int](repeating: 0, count: distinctCount)
        switch indices {
        case .narrow(let indices): for index in indices { counts[Int(index)] += 1 }
        case .wide(let indices): for index in indices { counts[Int(index)] += 1 }
        case .long(let indices): for index in indices { counts[Int(index)] += 1 }
        }
        return counts
    }

    /// The first rows of each of some distinct texts.
    func rows(of wanted: Set<Int>, limit: Int) -> [Int: [Int]] {
        var rows: [Int: [Int]] = [:]
        var open = wanted
        for row in 0..<count where !open.isEmpty {
            let index = index(row)
            guard open.contains(index) else { continue }
            rows[index, default: []].append(row)
            if rows[index]?.count == limit { open.remove(index) }
        }
        return rows
    }
}
