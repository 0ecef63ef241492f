import CXlsxWriter
import Glibc
import TableStream

/// Writes a table to a workbook (.xlsx) with a sheet of what its values mean. Every text is written as a text: nothing
/// in a cell ever becomes a formula or a link.
final class WorkbookWriter: TableStreamReceiver {
    /// What a sheet and a cell can have.
    private static let longestText = 32_767

    private let path: String
    private var state: State?

    private struct State {
        let workbook: UnsafeMutablePointer<lxw_workbook>
        let sheet: UnsafeMutablePointer<lxw_worksheet>
        let formats: WorkbookFormats
        let table: StreamTable
        var row = 0
    }

    /// - Parameter path: a file that is not there yet.
    init(_ path: String) { self.path = path }

    func begin(_ table: StreamTable) throws(TableStreamError) {
        guard state == nil, table.form == .columns else { throw .refused("a workbook takes one table of columns") }
        guard table.variables.count <= CellPlace.mostColumns, table.rows ?? 0 < CellPlace.mostRows else {
            throw .refused(
                "a sheet has at most \(CellPlace.mostColumns) columns and \(CellPlace.mostRows) rows; use CSV or .sav")
        }
        guard access(path, F_OK) != 0 else { throw .refused("the file is there already") }
        // Large tables are kept in files until they are packed: beside the result, which is as private.
        let folder = strdup(path.lastIndex(of: "/").map { String(path[...$0]) } ?? ".")
        defer { free(folder) }
        var options = lxw_workbook_options()
        options.constant_memory = 1
        options.use_zip64 = 1
        options.tmpdir = folder
        guard let workbook = workbook_new_opt(path, &options),
            let sheet = workbook_add_worksheet(workbook, table.name.isEmpty ? "Data" : table.name)
        else { throw .refused("the workbook cannot be made") }
        let formats = WorkbookFormats(workbook)
        worksheet_freeze_panes(sheet, 1, 0)
        state = State(workbook: workbook, sheet: sheet, formats: formats, table: table)
        for (column, variable) in table.variables.enumerated() {
            try write(text: variable.name, row: 0, column: column, to: sheet, formats.bold)
        }
    }

    func row(_ row: StreamRow) throws(TableStreamError) {
        guard let state else { return }
        let number = state.row + 1
        self.state?.row = number
        guard number < CellPlace.mostRows else {
            throw .refused("a sheet has at most \(CellPlace.mostRows) rows; use CSV or .sav")
        }
        for (column, variable) in state.table.variables.enumerated() {
            guard let text = row.text(column) else { continue }
            try write(text, as: variable.kind, row: number, column: column, state)
        }
    }

    func end() throws(TableStreamError) {
        guard let state else { return }
        try LabelSheet.write(state.table, to: state.workbook, bold: state.formats.bold)
        self.state = nil
        try check(workbook_close(state.workbook))
    }

    private func write(
        _ text: String, as kind: StreamKind, row: Int, column: Int, _ state: State
    ) throws(TableStreamError) {
        let days: Double?
        switch kind {
        case .text: return try write(text: text, row: row, column: column, to: state.sheet, nil)
        case .numeric:
            guard let number = Double(text), number.isFinite else {
                throw .refused("row \(row) of \(state.table.variables[column].name) is no number")
            }
            return try check(worksheet_write_number(state.sheet, UInt32(row), UInt16(column), number, nil))
        case .date: days = CalendarTime.day(text[...]).map(Double.init).flatMap(SheetTime.serial)
        case .datetime:
            days = CalendarTime.dateAndTime(text[...]).flatMap { SheetTime.serial(days: $0 / CalendarTime.secondsADay) }
        case .time: days = CalendarTime.seconds(text[...]).map { $0 / CalendarTime.secondsADay }
        }
        // What Excel has no number for stands as it is.
        guard let days else { return try write(text: text, row: row, column: column, to: state.sheet, nil) }
        try check(
            worksheet_write_number(state.sheet, UInt32(row), UInt16(column), days, state.formats.format(of: kind)))
    }

    private func write(
        text: String, row: Int, column: Int, to sheet: UnsafeMutablePointer<lxw_worksheet>,
        _ format: UnsafeMutablePointer<lxw_format>?
    ) throws(TableStreamError) {
        guard text.unicodeScalars.count <= Self.longestText else {
            throw .refused("row \(row + 1) has a text of more than \(Self.longestText) characters; use CSV")
        }
        try check(worksheet_write_string(sheet, UInt32(row), UInt16(column), text, format))
    }

    private func check(_ code: lxw_error) throws(TableStreamError) {
        guard code == LXW_NO_ERROR else {
            let why = lxw_strerror(code).map { String(cString: $0) } ?? "error \(code.rawValue)"
            throw .refused("the workbook cannot be written (\(why))")
        }
    }
}
