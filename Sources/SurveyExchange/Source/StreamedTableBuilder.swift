import TableStream

/// Collects the rows of one table of a stream.
final class StreamedTableBuilder {
    private let head: StreamTable
    private var first: [String]?
    private var firstPlace = 0
    private var store: ColumnStore?
    private var places: [UInt32] = []
    private var tooLong: (place: Int, cells: Int)?

    init(_ head: StreamTable) throws(TableStreamError) {
        self.head = head
        if head.form == .columns {
            try Self.check(head.variables.count)
            store = ColumnStore(count: head.variables.count)
        }
    }

    func take(_ row: StreamRow) throws(TableStreamError) {
        guard let store else {
            let names = (0..<row.count).map { row.text($0) ?? "" }
            try Self.check(names.count)
            (first, firstPlace) = (names, row.place)
            self.store = ColumnStore(count: names.count)
            return
        }
        guard let place = UInt32(exactly: row.place) else { throw .refused("the file has more rows than are read") }
        if row.count > store.count, tooLong == nil { tooLong = (row.place, row.count) }
        store.grow(used: places.count)
        for column in 0..<store.count {
            if let cell = row[column] {
                store.columns[column].set(
                    row: places.count, text: UnsafeRawBufferPointer(cell), capacity: store.capacity)
            } else {
                store.columns[column].setEmpty(row: places.count)
            }
        }
        places.append(place)
    }

    func finish() throws(TableStreamError) -> StreamedTable {
        let columns = store?.finish(rows: places.count) ?? []
        for (index, column) in columns.enumerated() {
            for text in 0..<column.distinctCount where !column.isText(text) {
                let name = head.variables.isEmpty ? "column \(index + 1)" : head.variables[index].name
                throw .refused("\(name) has a text that is not UTF-8, or that has a NUL in it; export the file again")
            }
        }
        return StreamedTable(
            head: head, first: first ?? [], firstPlace: firstPlace, columns: columns, places: places, tooLong: tooLong)
    }

    private static func check(_ columns: Int) throws(TableStreamError) {
        guard columns <= SourceReader.mostColumns else {
            throw .refused("there are more than \(SourceReader.mostColumns) columns; is this the right file?")
        }
    }
}

extension CellColumn {
    /// Whether a distinct text is one: UTF-8 without a NUL.
    fileprivate func isText(_ index: Int) -> Bool {
        let text = bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
        return !text.contains(0) && String(validating: text, as: UTF8.self) != nil
    }
}
