import CXlsxWriter
import TableStream

/// How cells of a workbook of ours are shown.
struct WorkbookFormats {
    let bold: UnsafeMutablePointer<lxw_format>?
    private let date: UnsafeMutablePointer<lxw_format>?
    private let dateAndTime: UnsafeMutablePointer<lxw_format>?
    private let time: UnsafeMutablePointer<lxw_format>?

    init(_ workbook: UnsafeMutablePointer<lxw_workbook>) {
        bold = workbook_add_format(workbook)
        date = workbook_add_format(workbook)
        dateAndTime = workbook_add_format(workbook)
        time = workbook_add_format(workbook)
        if let bold { format_set_bold(bold) }
        for (format, code) in [(date, "dd.mm.yyyy"), (dateAndTime, "dd.mm.yyyy hh:mm:ss"), (time, "[hh]:mm:ss")] {
            if let format { format_set_num_format(format, code) }
        }
    }

    /// The format of a kind of values; nil where they are shown as they are.
    func format(of kind: StreamKind) -> UnsafeMutablePointer<lxw_format>? {
        switch kind {
        case .date: date
        case .datetime: dateAndTime
        case .time: time
        case .numeric, .text: nil
        }
    }
}
