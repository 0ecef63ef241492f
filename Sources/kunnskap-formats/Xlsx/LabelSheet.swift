import CXlsxWriter
import TableStream

/// The sheet that tells what a workbook's columns and values mean: a line a column, followed by a line a value.
enum LabelSheet {
    private static let header = ["variabel", "etikett", "verdi", "verdietikett", "mangler"]

    static func write(
        _ table: StreamTable, to workbook: UnsafeMutablePointer<lxw_workbook>,
        bold: UnsafeMutablePointer<lxw_format>?
    ) throws(TableStreamError) {
        guard let sheet = workbook_add_worksheet(workbook, "Etiketter") else {
            throw .refused("the sheet of labels cannot be made")
        }
        worksheet_freeze_panes(sheet, 1, 0)
        var row: UInt32 = 0
        for (index, line) in ([header] + lines(of: table)).enumerated() {
            for (column, text) in line.enumerated() where !text.isEmpty {
                let code = worksheet_write_string(
                    sheet, row, UInt16(column), String(text.unicodeScalars.prefix(32_767)), index == 0 ? bold : nil)
                guard code == LXW_NO_ERROR else { throw .refused("the sheet of labels has no room for all labels") }
            }
            row += 1
        }
    }

    private static func lines(of table: StreamTable) -> [[String]] {
        table.variables.flatMap { variable -> [[String]] in
            let discrete = variable.missing.compactMap { if case .value(let value) = $0 { value } else { nil } }
            let labelled = variable.labels.map { label in
                [variable.name, "", label.value, label.label, discrete.contains(label.value) ? "ja" : ""]
            }
            let others = variable.missing.compactMap { missing -> [String]? in
                switch missing {
                case .value(let value):
                    variable.labels.contains { $0.value == value } ? nil : [variable.name, "", value, "", "ja"]
                case .range(let from, let through):
                    [variable.name, "", "\(from ?? "laveste")–\(through ?? "høyeste")", "", "ja"]
                }
            }
            return [[variable.name, variable.label]] + labelled + others
        }
    }
}
