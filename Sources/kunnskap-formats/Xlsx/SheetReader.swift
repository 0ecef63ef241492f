import TableStream

/// Writes the cells of a sheet as rows: texts as they are shown, numbers in digits, dates and times in ISO 8601.
final class SheetReader: XMLListener {
    /// What the bytes of a cell's value are.
    private enum Content {
        case number, shared, inline, text, boolean
    }

    private let output: TableStreamWriter<FormatsError>
    private let sheet: String
    private let strings: SharedStrings
    private let styles: CellStyles
    private let countsFrom1904: Bool

    private var place = CellPlace(column: 0, row: 0)
    private var content = Content.number
    private var style = 0
    private var value: [UInt8] = []
    private var pieces = TextPieces()
    private var (isInCell, isInValue, hasValue, hasFormula) = (false, false, false, false)
    /// How many cells of the row were written; nil where the row is not begun.
    private var written: Int?
    private var merged: [String] = []

    init(
        sheet: String, strings: SharedStrings, styles: CellStyles, countsFrom1904: Bool,
        output: TableStreamWriter<FormatsError>
    ) {
        self.output = output
        self.sheet = sheet
        self.strings = strings
        self.styles = styles
        self.countsFrom1904 = countsFrom1904
    }

    /// To be called after the last element: what could only be told then.
    func finish() throws(FormatsError) {
        guard !merged.isEmpty else { return }
        let ranges = merged.prefix(10).joined(separator: ", ") + (merged.count > 10 ? ", …" : "")
        throw FormatsError(
            "sheet '\(sheet)' has merged cells (\(ranges)), so that it is not known what stands in them; unmerge them")
    }

    func start(_ name: XMLName, _ attributes: XMLAttributes) throws(FormatsError) {
        if isInCell {
            startPart(name)
        } else if name == "c" {
            try startCell(attributes)
        } else if name == "row" {
            let row = attributes.number("r") ?? place.row + 1
            guard row > place.row, row <= CellPlace.mostRows else { throw damaged("a row out of order") }
            place = CellPlace(column: 0, row: row)
        } else if name == "mergeCell" {
            merged.append(attributes.text("ref") ?? "?")
        }
    }

    func end(_ name: XMLName) throws(FormatsError) {
        if isInCell {
            if name == "c" {
                isInCell = false
                try endCell()
            } else if name == "v" {
                isInValue = false
            } else {
                pieces.end(name)
            }
        } else if name == "row", written != nil {
            written = nil
            try output.endRow()
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        if isInValue {
            value += bytes
        } else if isInCell {
            pieces.text(bytes)
        }
    }

    private func damaged(_ what: String) -> FormatsError {
        FormatsError("sheet '\(sheet)' has \(what) near \(place.description); the workbook is damaged; export it again")
    }

    private func startCell(_ attributes: XMLAttributes) throws(FormatsError) {
        let next: CellPlace
        if let reference = attributes.bytes("r") {
            guard let told = CellPlace(reference) else { throw damaged("a cell without a place") }
            next = told
        } else {
            next = CellPlace(column: place.column + 1, row: place.row)
        }
        guard next.row == place.row, next.column > place.column, next.column <= CellPlace.mostColumns else {
            throw damaged("a cell out of order")
        }
        place = next
        guard let content = Self.content(attributes.bytes("t")) else { throw damaged("a cell of an unknown kind") }
        self.content = content
        style = attributes.number("s") ?? 0
        value.removeAll(keepingCapacity: true)
        pieces.removeAll()
        (isInCell, hasValue, hasFormula) = (true, false, false)
    }

    private func startPart(_ name: XMLName) {
        if name == "v" {
            (isInValue, hasValue) = (true, true)
        } else if name == "f" {
            hasFormula = true
        } else if name == "is" {
            hasValue = true
        } else {
            pieces.start(name)
        }
    }

    private static func content(_ type: UnsafeBufferPointer<UInt8>?) -> Content? {
        guard let type else { return .number }
        return switch String(decoding: type, as: UTF8.self) {
        case "n": .number
        case "s": .shared
        case "inlineStr": .inline
        case "str", "e", "d": .text
        case "b": .boolean
        default: nil
        }
    }

    private func endCell() throws(FormatsError) {
        let isEmpty = !hasValue || content == .number && value.isEmpty
        guard !isEmpty else {
            guard !hasFormula else {
                throw FormatsError(
                    "sheet '\(sheet)', cell \(place.description): a formula without its value; open the workbook in a "
                        + "spreadsheet program, save it and try again")
            }
            return
        }
        switch content {
        case .number: try endNumber()
        case .shared:
            guard let index = Int(String(decoding: value, as: UTF8.self)) else {
                throw damaged("a text without a number")
            }
            pad()
            guard strings.with(index, { output.cell($0) }) else { throw damaged("a text that is not there") }
        case .inline:
            pad()
            pieces.decode()
            pieces.bytes.withUnsafeBufferPointer { output.cell($0) }
        case .text:
            pad()
            value.withUnsafeBufferPointer { output.cell($0) }
        case .boolean:
            pad()
            output.cell(value == [UInt8(ascii: "1")] ? "TRUE" : "FALSE")
        }
    }

    private func endNumber() throws(FormatsError) {
        if let small = Self.small(value), styles[style] == .number {
            pad()
            return output.cell(small)
        }
        guard let number = Double(String(decoding: value, as: UTF8.self)), number.isFinite else {
            throw damaged("a number that is none")
        }
        pad()
        output.cell(
            SheetTime.text(number, styles[style], countsFrom1904: countsFrom1904) ?? NumberText.text(number))
    }

    /// A whole number of few digits, as almost all are.
    private static func small(_ digits: [UInt8]) -> Int? {
        guard digits.count < 10 else { return nil }
        var number = 0
        for digit in digits {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
            number = number * 10 + Int(digit - UInt8(ascii: "0"))
        }
        return number
    }

    /// Begins the row where it is not, and writes the cells before this one that the sheet has not.
    private func pad() {
        if written == nil { output.beginRow(place: place.row) }
        for _ in (written ?? 0)..<(place.column - 1) { output.cell(nil) }
        written = place.column
    }
}
