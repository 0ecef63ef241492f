import TableStream

/// SPSS's numbers of days and times: seconds from 1582-10-14.
enum SavTime {
    private static let epoch = -141_428.0 * CalendarTime.secondsADay

    /// What a number format shows: `DATE11` is a date, `F8.2` a number.
    static func kind(format: String) -> StreamKind {
        switch format.prefix(while: { !$0.isNumber }).uppercased() {
        case "DATE", "ADATE", "EDATE", "JDATE", "SDATE", "QYR", "MOYR", "WKYR": .date
        case "DATETIME", "YMDHMS": .datetime
        case "TIME", "DTIME", "MTIME": .time
        default: .numeric
        }
    }

    /// The format that a file of ours has for numbers of a kind.
    static func format(of kind: StreamKind, decimals: Int) -> String {
        switch kind {
        case .date: "EDATE10"
        case .datetime: "DATETIME20"
        case .time: "TIME8"
        case .numeric, .text: "F\(decimals == 0 ? 8 : min(40, 9 + decimals)).\(min(decimals, 16))"
        }
    }

    /// A number as a cell of its kind; a number that is no time stays one.
    static func text(_ value: Double, _ kind: StreamKind) -> String {
        let text: String? =
            switch kind {
            case .date:
                value.truncatingRemainder(dividingBy: CalendarTime.secondsADay) == 0 && abs(value) < 1e13
                    ? CalendarTime.date(Int((value + epoch) / CalendarTime.secondsADay))
                    : CalendarTime.dateAndTime(value + epoch)
            case .datetime: CalendarTime.dateAndTime(value + epoch)
            case .time: CalendarTime.time(value)
            case .numeric, .text: nil
            }
        return text ?? NumberText.text(value)
    }

    /// The number that a cell of a kind means; nil where it means none.
    static func value(_ text: String, _ kind: StreamKind) -> Double? {
        let value: Double? =
            switch kind {
            case .date: CalendarTime.day(text[...]).map { Double($0) * CalendarTime.secondsADay - epoch }
            case .datetime: CalendarTime.dateAndTime(text[...]).map { $0 - epoch }
            case .time: CalendarTime.seconds(text[...])
            case .numeric, .text: nil
            }
        return value ?? Double(text).flatMap { $0.isFinite ? $0 : nil }
    }
}
