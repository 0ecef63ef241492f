/// Writes tables as a stream. The caller keeps the order: `begin`, rows, `end`, and `finish` after the last table.
public final class TableStreamWriter<Failure: Error> {
    private static var block: Int { 1 << 16 }

    private let sink: (UnsafeRawBufferPointer) throws(Failure) -> Void
    private var buffer: [UInt8] = []
    private var rows = 0
    private var tables = 0

    /// - Parameter sink: takes the bytes of the stream, a block at a time.
    public init(sink: @escaping (UnsafeRawBufferPointer) throws(Failure) -> Void) {
        self.sink = sink
        buffer.reserveCapacity(Self.block * 2)
        buffer += TableStreamFormat.version.utf8
        buffer.append(TableStreamFormat.newline)
    }

    /// Writes the head of a table.
    public func begin(_ table: StreamTable) throws(Failure) {
        rows = 0
        try line("T", table.name, table.form.rawValue, table.rows.map(String.init) ?? "")
        for variable in table.variables {
            try line(
                "V", variable.name, variable.label, variable.kind.rawValue, variable.measure.rawValue,
                String(variable.decimals), String(variable.width))
            for label in variable.labels { try line("L", label.value, label.label) }
            for missing in variable.missing {
                switch missing {
                case .value(let value): try line("M", value)
                case .range(let from, let through): try line("N", from, through)
                }
            }
        }
        for set in table.sets {
            letter("S")
            for field in [set.name, set.kind.rawValue, set.counted, set.label] { self.field(field) }
            for variable in set.variables { field(variable) }
            try endLine()
        }
        for note in table.notes { try line("I", note) }
    }

    /// Begins a row; its cells follow, then `endRow`.
    public func beginRow(place: Int) {
        letter("R")
        number(place)
    }

    /// Adds a cell; nil is system-missing.
    public func cell(_ text: String?) { field(text) }

    /// Adds a cell of UTF-8.
    public func cell(_ bytes: UnsafeBufferPointer<UInt8>) { field(bytes) }

    /// Adds a cell of a whole number.
    public func cell(_ value: Int) { number(value) }

    /// Ends the row.
    public func endRow() throws(Failure) {
        rows += 1
        try endLine()
    }

    /// Ends the table.
    public func end() throws(Failure) {
        tables += 1
        try line("Z", String(rows))
    }

    /// Ends the stream and passes on what is left of it.
    public func finish() throws(Failure) {
        try line("Q", String(tables))
        try flush()
    }

    /// Ends the stream with a sentence in place of the rest, also in the middle of a row.
    public func fail(_ sentence: String) throws(Failure) {
        buffer.removeSubrange((buffer.lastIndex(of: TableStreamFormat.newline).map { $0 + 1 } ?? 0)...)
        try line("E", sentence)
        try flush()
    }

    private func line(_ letter: Unicode.Scalar, _ fields: String?...) throws(Failure) {
        self.letter(letter)
        for field in fields { self.field(field) }
        try endLine()
    }

    private func letter(_ letter: Unicode.Scalar) { buffer.append(UInt8(ascii: letter)) }

    private func endLine() throws(Failure) {
        buffer.append(TableStreamFormat.newline)
        if buffer.count >= Self.block { try flush() }
    }

    private func number(_ value: Int) {
        buffer.append(TableStreamFormat.tab)
        if (0..<10).contains(value) {
            buffer.append(UInt8(ascii: "0") + UInt8(value))
        } else {
            buffer += String(value).utf8
        }
    }

    private func field(_ text: String?) {
        guard var text else {
            buffer.append(TableStreamFormat.tab)
            buffer.append(TableStreamFormat.escape)
            buffer.append(UInt8(ascii: "N"))
            return
        }
        text.withUTF8 { field($0) }
    }

    private func field(_ bytes: UnsafeBufferPointer<UInt8>) {
        buffer.append(TableStreamFormat.tab)
        guard bytes.contains(where: { TableStreamFormat.letter(for: $0) != nil }) else {
            buffer += bytes
            return
        }
        for byte in bytes {
            if let letter = TableStreamFormat.letter(for: byte) {
                buffer.append(TableStreamFormat.escape)
                buffer.append(letter)
            } else {
                buffer.append(byte)
            }
        }
    }

    private func flush() throws(Failure) {
        let result = buffer.withUnsafeBytes { bytes in Result { () throws(Failure) in try sink(bytes) } }
        try result.get()
        buffer.removeAll(keepingCapacity: true)
    }
}
