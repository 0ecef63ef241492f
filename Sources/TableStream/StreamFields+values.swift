extension StreamFields {
    /// The variable of a `V` line.
    var variable: StreamVariable? {
        guard count == 6, let name = text(0), !name.isEmpty, let label = text(1),
            let kind = text(2).flatMap(StreamKind.init), let measure = text(3).flatMap(StreamMeasure.init),
            let decimals = number(4), decimals <= 40, let width = number(5)
        else { return nil }
        return StreamVariable(name: name, label: label, kind: kind, measure: measure, decimals: decimals, width: width)
    }

    /// The value label of an `L` line.
    var label: StreamLabel? {
        guard count == 2, let value = text(0), let label = text(1) else { return nil }
        return StreamLabel(value: value, label: label)
    }

    /// The missing values of an `M` line or, where it is a range, of an `N` line.
    func missing(isRange: Bool) -> StreamMissing? {
        guard isRange else { return count == 1 ? text(0).map(StreamMissing.value) : nil }
        let (from, through) = (text(0), text(1))
        guard count == 2, from != nil || isMissing(0), through != nil || isMissing(1) else { return nil }
        return .range(from: from, through: through)
    }

    /// The multiple-response set of an `S` line.
    var set: StreamSet? {
        guard count >= 4, let name = text(0), let kind = text(1).flatMap(StreamSet.Kind.init), let label = text(3)
        else { return nil }
        let counted = text(2)
        let variables = (4..<count).compactMap { text($0) }
        guard (counted == nil) == (kind == .categories), isMissing(2) == (counted == nil),
            variables.count == count - 4
        else { return nil }
        return StreamSet(name: name, kind: kind, counted: counted, label: label, variables: variables)
    }

    /// Calls with the row of an `R` line, whose first field is its place.
    func withRow(
        place: Int, _ body: (StreamRow) throws(TableStreamError) -> Void
    ) throws(TableStreamError) {
        // The place's digits stay before the first cell: cells are told by where they end.
        let skipped = ends[0]
        let result = bytes.withUnsafeBufferPointer { bytes in
            ends.withUnsafeBufferPointer { ends in
                Result { () throws(TableStreamError) in
                    try body(
                        StreamRow(
                            place: place, bytes: bytes, start: skipped,
                            ends: UnsafeBufferPointer(rebasing: ends.dropFirst())))
                }
            }
        }
        try result.get()
    }
}
