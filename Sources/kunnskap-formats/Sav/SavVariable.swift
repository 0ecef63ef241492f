import CReadStat
import TableStream

/// ReadStat's variables as ours.
enum SavVariable {
    /// A variable without its value labels, which come by themselves.
    static func variable(_ variable: UnsafeMutablePointer<readstat_variable_t>) -> StreamVariable {
        let format = readstat_variable_get_format(variable).map { String(cString: $0) } ?? ""
        let isText = readstat_variable_get_type_class(variable) == READSTAT_TYPE_CLASS_STRING
        let kind = isText ? StreamKind.text : SavTime.kind(format: format)
        let decimals = format.split(separator: ".").dropFirst().first.flatMap { Int($0) } ?? 0
        return StreamVariable(
            name: readstat_variable_get_name(variable).map { String(cString: $0) } ?? "",
            label: readstat_variable_get_label(variable).map { String(cString: $0) } ?? "", kind: kind,
            measure: measure(readstat_variable_get_measure(variable)), decimals: max(0, min(decimals, 40)),
            width: isText ? readstat_variable_get_storage_width(variable) : 0, missing: missing(of: variable, kind))
    }

    static func measure(_ measure: readstat_measure_t) -> StreamMeasure {
        switch measure {
        case READSTAT_MEASURE_NOMINAL: .nominal
        case READSTAT_MEASURE_ORDINAL: .ordinal
        case READSTAT_MEASURE_SCALE: .scale
        default: .unknown
        }
    }

    static func measure(_ measure: StreamMeasure) -> readstat_measure_t {
        switch measure {
        case .unknown: READSTAT_MEASURE_UNKNOWN
        case .nominal: READSTAT_MEASURE_NOMINAL
        case .ordinal: READSTAT_MEASURE_ORDINAL
        case .scale: READSTAT_MEASURE_SCALE
        }
    }

    private static func missing(
        of variable: UnsafeMutablePointer<readstat_variable_t>, _ kind: StreamKind
    ) -> [StreamMissing] {
        (0..<readstat_variable_get_missing_ranges_count(variable)).map { index in
            let low = readstat_variable_get_missing_range_lo(variable, index)
            let high = readstat_variable_get_missing_range_hi(variable, index)
            guard kind != .text else {
                let (low, high) = (text(low), text(high))
                return low == high ? .value(low) : .range(from: low, through: high)
            }
            let (from, through) = (readstat_double_value(low), readstat_double_value(high))
            guard from != through else { return .value(SavTime.text(from, kind)) }
            // ReadStat tells LOWEST and HIGHEST as what lies beyond all numbers.
            return .range(
                from: from.isFinite ? SavTime.text(from, kind) : nil,
                through: through.isFinite ? SavTime.text(through, kind) : nil)
        }
    }

    /// ReadStat leaves the padding of a missing value, and takes it from a cell.
    private static func text(_ value: readstat_value_t) -> String {
        let text = readstat_string_value(value).map { String(cString: $0) } ?? ""
        return String(text.reversed().drop { $0 == " " }.reversed())
    }
}
