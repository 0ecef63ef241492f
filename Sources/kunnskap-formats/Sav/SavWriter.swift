import CReadStat
import Glibc
import TableStream

/// Writes the table of a stream to a system file with ReadStat.
final class SavWriter: TableStreamReceiver {
    private let descriptor: Int32
    private let isCompressed: Bool
    private var state: State?

    /// What there is of the one table.
    private struct State {
        let writer: UnsafeMutablePointer<readstat_writer_t>
        let output: SavOutput
        let variables: [StreamVariable]
        let handles: [UnsafeMutablePointer<readstat_variable_t>]
    }

    /// - Parameter isCompressed: whether it is a .zsav.
    init(_ descriptor: Int32, isCompressed: Bool) {
        self.descriptor = descriptor
        self.isCompressed = isCompressed
    }

    deinit {
        if let state { readstat_writer_free(state.writer) }
    }

    func begin(_ table: StreamTable) throws(TableStreamError) {
        guard state == nil, table.form == .columns, let rows = table.rows, rows <= Int32.max, !table.variables.isEmpty
        else { throw .refused("an SPSS file takes one table of columns whose rows were counted") }
        try refusing { () throws(FormatsError) in try start(table, rows: rows) }
    }

    func row(_ row: StreamRow) throws(TableStreamError) {
        guard let state else { return }
        try refusing { () throws(FormatsError) in
            try Self.check(readstat_begin_row(state.writer), "a row", state)
            try state.output.endDictionary()
            for (index, handle) in state.handles.enumerated() {
                try Self.insert(row[index], handle, state.variables[index], place: row.place, state)
            }
            try Self.check(readstat_end_row(state.writer), "row \(row.place)", state)
        }
    }

    func end() throws(TableStreamError) {
        guard let state else { return }
        try refusing { () throws(FormatsError) in
            try Self.check(readstat_end_writing(state.writer), "the table", state)
            try state.output.endDictionary()
            if isCompressed, state.output.added > 0 {
                try ZsavOffsets.move(by: state.output.added, header: state.output.end, in: descriptor)
            }
        }
    }

    private func refusing(_ body: () throws(FormatsError) -> Void) throws(TableStreamError) {
        do throws(FormatsError) { try body() } catch { throw .refused(error.description) }
    }

    private static func check(_ code: readstat_error_t, _ what: String, _ state: State) throws(FormatsError) {
        if let failure = state.output.failure { throw failure }
        guard code == READSTAT_OK else { throw SavFault.writing(code, what) }
    }

    private func start(_ table: StreamTable, rows: Int) throws(FormatsError) {
        guard let writer = readstat_writer_init() else { throw .outOfMemory }
        let output = SavOutput(descriptor) { dictionary throws(FormatsError) in
            try MultipleSetRecord.records(table, dictionary)
        }
        readstat_set_data_writer(writer) { bytes, count, context in
            guard let context else { return -1 }
            let output = Unmanaged<SavOutput>.fromOpaque(context).takeUnretainedValue()
            return output.write(UnsafeRawBufferPointer(start: bytes, count: count)) ? count : -1
        }
        let handles: [UnsafeMutablePointer<readstat_variable_t>]
        do throws(FormatsError) {
            handles = try SavVariables.add(table.variables, to: writer)
            readstat_writer_set_compression(writer, isCompressed ? READSTAT_COMPRESS_BINARY : READSTAT_COMPRESS_ROWS)
            let code = readstat_begin_writing_sav(writer, Unmanaged.passUnretained(output).toOpaque(), rows)
            guard code == READSTAT_OK else { throw SavFault.writing(code, "the table") }
            for (variable, handle) in zip(table.variables, handles) {
                let code = readstat_validate_variable(writer, handle)
                guard code == READSTAT_OK else { throw SavFault.writing(code, "the variable \(variable.name)") }
            }
        } catch {
            readstat_writer_free(writer)
            throw error
        }
        state = State(writer: writer, output: output, variables: table.variables, handles: handles)
    }

    private static func insert(
        _ cell: UnsafeBufferPointer<UInt8>?, _ handle: UnsafeMutablePointer<readstat_variable_t>,
        _ variable: StreamVariable, place: Int, _ state: State
    ) throws(FormatsError) {
        let what = "row \(place) of \(variable.name)"
        guard let cell else { return try check(readstat_insert_missing_value(state.writer, handle), what, state) }
        let text = String(decoding: cell, as: UTF8.self)
        guard variable.kind != .text else {
            return try check(readstat_insert_string_value(state.writer, handle, text), what, state)
        }
        guard let value = SavTime.value(text, variable.kind) else {
            throw FormatsError("\(what) is no \(variable.kind == .numeric ? "number" : variable.kind.rawValue)")
        }
        try check(readstat_insert_double_value(state.writer, handle, value), what, state)
    }
}
