/// The rows that are ready of one reading of a row stream; SQLite holds one reference, from opening to closing.
final class RowStreamBatch {
    private static let rowsAtOnce = 1_024
    private let stream: RowStream
    private let buffer: UnsafeMutableBufferPointer<Int64>

    init(_ stream: RowStream) {
        self.stream = stream
        buffer = .allocate(capacity: Self.rowsAtOnce * stream.columns.count)
    }

    deinit { buffer.deallocate() }

    /// The next rows, none at the end; they stay as they are until it is asked again.
    func next() throws(FunctionError) -> UnsafeBufferPointer<Int64> {
        guard let fill = stream.fill else { throw FunctionError("\(stream.name) has no rows now") }
        var batch = OutputSpan(buffer: buffer, initializedCount: 0)
        fill(&batch)
        let count = batch.finalize(for: buffer)
        guard count % stream.columns.count == 0 else {
            throw FunctionError("\(stream.name) got \(count) numbers for rows of \(stream.columns.count)")
        }
        return UnsafeBufferPointer(rebasing: buffer[..<count])
    }
}
