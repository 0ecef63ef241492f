/// Reads a stream of tables in pieces of any size. Trusts nothing: whatever is not as it has to be is an error.
public final class TableStreamReader {
    private enum Phase {
        case start, between, head, rows, done
    }

    private let receiver: any TableStreamReceiver
    private var phase = Phase.start
    /// What has come of a line whose end has not.
    private var pending: [UInt8] = []
    private var fields = StreamFields()
    private var table = StreamTable(form: .cells)
    private var line = 0
    private var rows = 0
    private var lastPlace = 0
    private var tables = 0

    /// - Parameter receiver: takes the tables.
    public init(receiver: any TableStreamReceiver) {
        self.receiver = receiver
    }

    /// Reads the next piece. Not to be called again after an error.
    public func read(_ piece: UnsafeRawBufferPointer) throws(TableStreamError) {
        var rest = piece.bindMemory(to: UInt8.self)
        while let end = rest.place(of: TableStreamFormat.newline) {
            let head = UnsafeBufferPointer(rebasing: rest[..<end])
            if pending.isEmpty {
                try take(head)
            } else {
                try hold(head)
                let whole = pending
                pending.removeAll(keepingCapacity: true)
                let result = whole.withUnsafeBufferPointer { whole in
                    Result { () throws(TableStreamError) in try take(whole) }
                }
                try result.get()
            }
            rest = UnsafeBufferPointer(rebasing: rest[(end + 1)...])
        }
        try hold(rest)
    }

    /// Ends the stream; an error where it is not whole.
    public func finish() throws(TableStreamError) {
        guard phase == .done, pending.isEmpty else {
            line += 1
            throw damaged("is missing: the stream ended before its end was told")
        }
    }

    private func hold(_ bytes: UnsafeBufferPointer<UInt8>) throws(TableStreamError) {
        guard pending.count + bytes.count <= TableStreamFormat.longestLine else {
            throw .damaged(line: line + 1, "is too long")
        }
        pending += bytes
    }

    private func damaged(_ what: String) -> TableStreamError { .damaged(line: line, what) }

    private func take(_ bytes: UnsafeBufferPointer<UInt8>) throws(TableStreamError) {
        line += 1
        if phase == .start {
            guard bytes.elementsEqual(TableStreamFormat.version.utf8) else {
                throw damaged("is not '\(TableStreamFormat.version)'")
            }
            phase = .between
            return
        }
        guard let letter = bytes.first, fields.read(UnsafeBufferPointer(rebasing: bytes[1...])) else {
            throw damaged("is no line of one")
        }
        switch (Unicode.Scalar(letter), phase) {
        case ("R", .rows): try row()
        case ("R", .head), ("Z", .head):
            try receiver.begin(table)
            phase = .rows
            if letter == UInt8(ascii: "R") { try row() } else { try end() }
        case ("Z", .rows): try end()
        case ("T", .between): try begin()
        case ("Q", .between):
            guard fields.count == 1, fields.number(0) == tables else { throw damaged("counts other tables") }
            phase = .done
        case ("E", let phase) where phase != .done:
            guard let sentence = fields.text(0), fields.count == 1 else { throw damaged("tells no error") }
            throw .told(sentence)
        case (let letter, .head): try head(letter)
        default: throw damaged("has no place there")
        }
    }

    private func begin() throws(TableStreamError) {
        guard fields.count == 3, let name = fields.text(0), let form = fields.text(1).flatMap(StreamTable.Form.init),
            fields.text(2) == "" || fields.number(2) != nil, tables < TableStreamFormat.mostTables
        else { throw damaged("begins no table") }
        table = StreamTable(name: name, form: form, rows: fields.number(2))
        (rows, lastPlace) = (0, 0)
        phase = .head
    }

    private func head(_ letter: Unicode.Scalar) throws(TableStreamError) {
        if letter == "I", let note = fields.text(0), fields.count == 1, table.notes.count < TableStreamFormat.mostTables
        {
            table.notes.append(note)
            return
        }
        guard table.form == .columns else { throw damaged("describes a column of a table that has none") }
        switch letter {
        case "V":
            guard let variable = fields.variable, table.variables.count < TableStreamFormat.mostColumns else {
                throw damaged("is no variable")
            }
            table.variables.append(variable)
        case "S":
            guard let set = fields.set else { throw damaged("is no multiple-response set") }
            table.sets.append(set)
        default:
            guard let last = table.variables.indices.last else { throw damaged("has no variable before it") }
            if letter == "L", let label = fields.label {
                table.variables[last].labels.append(label)
            } else if letter == "M" || letter == "N", let missing = fields.missing(isRange: letter == "N") {
                table.variables[last].missing.append(missing)
            } else {
                throw damaged("describes no variable")
            }
        }
    }

    private func row() throws(TableStreamError) {
        guard let place = fields.number(0), place > lastPlace else { throw damaged("is a row out of order") }
        let isWhole = table.form == .cells || fields.count == table.variables.count + 1
        guard isWhole, rows < table.rows ?? .max else { throw damaged("is a row too long, too short or too many") }
        lastPlace = place
        rows += 1
        try fields.withRow(place: place) { row throws(TableStreamError) in try receiver.row(row) }
    }

    private func end() throws(TableStreamError) {
        guard fields.count == 1, fields.number(0) == rows, table.rows ?? rows == rows else {
            throw damaged("counts other rows")
        }
        tables += 1
        phase = .between
        try receiver.end()
    }
}
