import CReadStat
import Glibc
import TableStream

/// Reads a system file (.sav, .zsav) with ReadStat, and its multiple-response sets by ourselves.
final class SavReader {
    private let output: TableStreamWriter<FormatsError>
    /// The label sets by the names that ReadStat gives them.
    private var labels: [String: [(value: readstat_value_t, text: String?, label: String)]] = [:]
    private var variables: [(variable: StreamVariable, labels: String?)] = []
    private var kinds: [StreamKind] = []
    private var dictionary: SavDictionary?
    private var encoding: String?
    private var hasBegun = false
    private var failure: FormatsError?

    private init(output: TableStreamWriter<FormatsError>) {
        self.output = output
    }

    /// Writes the file as one table.
    static func read(_ path: String, to output: TableStreamWriter<FormatsError>) throws(FormatsError) {
        let reader = SavReader(output: output)
        reader.dictionary = try SavFile.dictionary(path)
        guard let parser = readstat_parser_init() else { throw .outOfMemory }
        defer { readstat_parser_free(parser) }
        reader.listen(to: parser)
        let code = readstat_parse_sav(parser, path, Unmanaged.passUnretained(reader).toOpaque())
        if let failure = reader.failure { throw failure }
        guard code == READSTAT_OK else { throw SavFault.reading(code, encoding: reader.encoding) }
        try reader.begin()
        try output.end()
    }

    private static func of(_ context: UnsafeMutableRawPointer?) -> SavReader? {
        context.map { Unmanaged<SavReader>.fromOpaque($0).takeUnretainedValue() }
    }

    private func listen(to parser: UnsafeMutablePointer<readstat_parser_t>) {
        readstat_set_metadata_handler(parser) { metadata, context in
            let encoding = readstat_get_file_encoding(metadata).map { String(cString: $0) }
            SavReader.of(context)?.encoding = encoding
            return SavReader.go
        }
        readstat_set_variable_handler(parser) { _, variable, labels, context in
            guard let reader = SavReader.of(context), let variable else { return SavReader.stop }
            reader.add(variable, labels: labels.map { String(cString: $0) })
            return SavReader.go
        }
        readstat_set_value_label_handler(parser) { set, value, label, context in
            guard let reader = SavReader.of(context), let set, let label else { return SavReader.stop }
            let isText = readstat_value_type(value) == READSTAT_TYPE_STRING
            // The text lives no longer than the call.
            let text = isText ? readstat_string_value(value).map { String(cString: $0) } ?? "" : nil
            reader.labels[String(cString: set), default: []].append((value, text, String(cString: label)))
            return SavReader.go
        }
        readstat_set_value_handler(parser) { row, variable, value, context in
            guard let reader = SavReader.of(context) else { return SavReader.stop }
            do throws(FormatsError) {
                try reader.take(row: Int(row), column: Int(readstat_variable_get_index_after_skipping(variable)), value)
                return SavReader.go
            } catch {
                reader.failure = error
                return SavReader.stop
            }
        }
    }

    private static let go = Int32(READSTAT_HANDLER_OK)
    private static let stop = Int32(READSTAT_HANDLER_ABORT)

    private func add(_ variable: UnsafeMutablePointer<readstat_variable_t>, labels: String?) {
        let new = SavVariable.variable(variable)
        variables.append((new, labels))
        kinds.append(new.kind)
    }

    /// Writes the head, when all that belongs to it has come.
    private func begin() throws(FormatsError) {
        guard !hasBegun else { return }
        hasBegun = true
        var table = StreamTable(form: .columns)
        table.variables = variables.map { entry in
            var variable = entry.variable
            variable.labels = (entry.labels.flatMap { labels[$0] } ?? []).map {
                StreamLabel(
                    value: $0.text ?? SavTime.text(readstat_double_value($0.value), variable.kind), label: $0.label)
            }
            return variable
        }
        if let dictionary { (table.sets, table.notes) = SavSets.sets(of: dictionary, encoding: encoding) }
        try output.begin(table)
    }

    private func take(row: Int, column: Int, _ value: readstat_value_t) throws(FormatsError) {
        if column == 0 {
            try begin()
            output.beginRow(place: row + 1)
        }
        guard kinds.indices.contains(column) else { throw SavFault.damaged }
        if value.type == READSTAT_TYPE_STRING {
            if let text = readstat_string_value(value) {
                let bytes = UnsafeRawBufferPointer(start: text, count: strlen(text))
                output.cell(bytes.bindMemory(to: UInt8.self))
            } else {
                output.cell("")
            }
        } else {
            number(readstat_double_value(value), isMissing: readstat_value_is_system_missing(value) != 0, kinds[column])
        }
        if column == kinds.count - 1 { try output.endRow() }
    }

    private func number(_ value: Double, isMissing: Bool, _ kind: StreamKind) {
        if isMissing || !value.isFinite {
            output.cell(nil)
        } else if kind == .numeric, let whole = NumberText.whole(value) {
            output.cell(whole)
        } else {
            output.cell(SavTime.text(value, kind))
        }
    }
}
