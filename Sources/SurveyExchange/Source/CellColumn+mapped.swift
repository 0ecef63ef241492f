extension CellColumn {
    /// The distinct texts.
    var texts: [String] { (0..<distinctCount).map(text) }

    /// The column with every text replaced by what `transform` makes of it.
    func mapped(_ transform: (String) -> String) -> CellColumn {
        var bytes: [UInt8] = []
        var ends = [0]
        var indices = ["": 0]
        let new = texts.map { text in
            let text = transform(text)
            if let index = indices[text] { return index }
            indices[text] = ends.count
            bytes.append(contentsOf: text.utf8)
            ends.append(bytes.count)
            return ends.count - 1
        }
        // There are no more texts than before, so that their indices fit where the old ones did.
        let moved: Indices =
            switch self.indices {
            case .narrow(let rows): .narrow(rows.map { UInt8(truncatingIfNeeded: new[Int($0)]) })
            case .wide(let rows): .wide(rows.map { UInt16(truncatingIfNeeded: new[Int($0)]) })
            case .long(let rows): .long(rows.map { UInt32(truncatingIfNeeded: new[Int($0)]) })
            }
        return CellColumn(bytes: bytes, ends: ends, indices: moved)
    }
}
