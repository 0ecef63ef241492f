/// The numbers of days that spreadsheets count with.
enum SheetTime {
    /// Day 0 of each system, from 1970-01-01.
    private static let (epoch1900, epoch1904) = (-25_569, -24_107)

    /// A number as the date or time that its format shows; nil where it is none.
    static func text(_ value: Double, _ format: NumberFormat, countsFrom1904: Bool) -> String? {
        guard value >= 0, value < 2_958_466 else { return nil }
        switch format {
        case .number: return nil
        case .time where value < 1: return CalendarTime.time(value * CalendarTime.secondsADay)
        case .time: return CalendarTime.time(value * CalendarTime.secondsADay)
        case .date, .dateAndTime:
            guard let days = days(value, countsFrom1904: countsFrom1904) else { return nil }
            // A day with hours in it keeps them, whatever is shown.
            let isWhole = abs(days - days.rounded()) < 0.5 / CalendarTime.secondsADay
            return format == .date && isWhole
                ? CalendarTime.date(Int(days.rounded())) : CalendarTime.dateAndTime(days * CalendarTime.secondsADay)
        }
    }

    /// The number of a date or time of which the days are counted from 1970-01-01; nil where Excel has none.
    static func serial(days: Double) -> Double? {
        let serial = days - Double(epoch1900)
        return serial >= 61 ? serial : nil
    }

    private static func days(_ value: Double, countsFrom1904: Bool) -> Double? {
        guard !countsFrom1904 else { return value + Double(epoch1904) }
        // Excel counts a 29 February 1900, which never was; days before it are one off.
        guard value >= 1, !(60..<61).contains(value) else { return nil }
        return value + Double(epoch1900) + (value < 60 ? 1 : 0)
    }
}
