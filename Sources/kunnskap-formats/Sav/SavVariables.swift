import CReadStat
import TableStream

/// The variables of a table as ReadStat writes them.
enum SavVariables {
    /// The most bytes that SPSS takes in a variable's label, a value's label and a text.
    private static let (longestLabel, longestValueLabel, longestText) = (255, 120, 32_767)

    /// Adds variables to a file, with labels and missing values.
    static func add(
        _ variables: [StreamVariable], to writer: UnsafeMutablePointer<readstat_writer_t>
    ) throws(FormatsError) -> [UnsafeMutablePointer<readstat_variable_t>] {
        // ReadStat makes the short names of the place, and has four digits for it.
        guard variables.count <= 10_000 else {
            throw FormatsError("there are \(variables.count) variables; an SPSS file of ours takes 10000")
        }
        var handles: [UnsafeMutablePointer<readstat_variable_t>] = []
        var names: Set<String> = []
        for (index, variable) in variables.enumerated() {
            guard names.insert(variable.name.uppercased()).inserted, variable.name.utf8.count <= 64 else {
                throw FormatsError("the name \(variable.name) is there twice, or is longer than 64 bytes")
            }
            guard variable.width <= longestText else {
                throw FormatsError("\(variable.name) has a text of more than \(longestText) bytes")
            }
            let isText = variable.kind == .text
            let type = isText ? READSTAT_TYPE_STRING : READSTAT_TYPE_DOUBLE
            guard let handle = readstat_add_variable(writer, variable.name, type, isText ? max(1, variable.width) : 0)
            else { throw .outOfMemory }
            readstat_variable_set_label(handle, cut(variable.label, to: longestLabel))
            readstat_variable_set_measure(handle, SavVariable.measure(variable.measure))
            if !isText {
                readstat_variable_set_format(handle, SavTime.format(of: variable.kind, decimals: variable.decimals))
            }
            try addLabels(of: variable, type, "labels\(index)", to: handle, writer)
            for missing in variable.missing { try add(missing, of: variable, to: handle) }
            handles.append(handle)
        }
        return handles
    }

    private static func addLabels(
        of variable: StreamVariable, _ type: readstat_type_t, _ name: String,
        to handle: UnsafeMutablePointer<readstat_variable_t>, _ writer: UnsafeMutablePointer<readstat_writer_t>
    ) throws(FormatsError) {
        guard !variable.labels.isEmpty else { return }
        guard let set = readstat_add_label_set(writer, type, name) else { throw .outOfMemory }
        for label in variable.labels {
            let text = cut(label.label, to: longestValueLabel)
            if variable.kind == .text {
                guard label.value.utf8.count <= max(1, variable.width) else {
                    throw FormatsError("a label of \(variable.name) is for a value that is wider than the variable")
                }
                readstat_label_string_value(set, label.value, text)
            } else {
                readstat_label_double_value(set, try number(label.value, of: variable), text)
            }
        }
        readstat_variable_set_label_set(handle, set)
    }

    private static func add(
        _ missing: StreamMissing, of variable: StreamVariable, to handle: UnsafeMutablePointer<readstat_variable_t>
    ) throws(FormatsError) {
        // ReadStat 1.1.8 writes no record 7/22, and keeps no copy of a text.
        guard variable.kind != .text else {
            throw FormatsError("\(variable.name) is a text; a file of ours has missing values for numbers only")
        }
        let code: readstat_error_t
        switch missing {
        case .value(let text):
            code = readstat_variable_add_missing_double_value(handle, try number(text, of: variable))
        case .range(let from, let through):
            let low = from == nil ? -Double.infinity : try number(from ?? "", of: variable)
            let high = through == nil ? Double.infinity : try number(through ?? "", of: variable)
            code = readstat_variable_add_missing_double_range(handle, low, high)
        }
        guard code == READSTAT_OK else { throw SavFault.writing(code, "a missing value of \(variable.name)") }
    }

    private static func number(_ text: String, of variable: StreamVariable) throws(FormatsError) -> Double {
        guard let value = SavTime.value(text, variable.kind) else {
            throw FormatsError(
                "a value that \(variable.name) labels or declares missing is no \(variable.kind.rawValue)")
        }
        return value
    }

    /// A text in so many bytes, with a sign that it was longer.
    private static func cut(_ text: String, to bytes: Int) -> String {
        guard text.utf8.count > bytes else { return text }
        var cut = text.unicodeScalars.prefix(bytes)
        while String(cut).utf8.count > bytes - 3 { cut.removeLast() }
        return String(cut) + "…"
    }
}
