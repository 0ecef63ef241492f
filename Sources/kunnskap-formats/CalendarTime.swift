/// Days and seconds as ISO 8601 writes them, and back, in the Gregorian calendar of all years from 1 to 9999.
enum CalendarTime {
    static let secondsADay = 86_400.0

    /// The number of a day, from 1970-01-01; nil where it is no day.
    static func day(year: Int, month: Int, day: Int) -> Int? {
        guard (1...9999).contains(year), (1...12).contains(month), (1...days(of: month, in: year)).contains(day) else {
            return nil
        }
        // Years that begin in March have their leap day last.
        let shifted = month > 2 ? year : year - 1
        let days = 365 * shifted + shifted / 4 - shifted / 100 + shifted / 400
        return days + (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1 - 719_468
    }

    /// `2016-03-01` of a day's number; nil where its year does not have four digits.
    static func date(_ day: Int) -> String? {
        // 0001-01-01 and 9999-12-31.
        guard (-719_162...2_932_896).contains(day) else { return nil }
        let shifted = day + 719_468
        let era = shifted / 146_097
        let ofEra = shifted % 146_097
        let year = (ofEra - ofEra / 1_460 + ofEra / 36_524 - ofEra / 146_096) / 365
        let ofYear = ofEra - (365 * year + year / 4 - year / 100)
        let month = (5 * ofYear + 2) / 153
        let dayOfMonth = ofYear - (153 * month + 2) / 5 + 1
        let calendarMonth = month < 10 ? month + 3 : month - 9
        let calendarYear = year + era * 400 + (calendarMonth <= 2 ? 1 : 0)
        return padded(calendarYear, 4) + "-" + padded(calendarMonth, 2) + "-" + padded(dayOfMonth, 2)
    }

    /// `13:45:00`, with the fraction of a second where there is one; hours may be more than 24.
    static func time(_ seconds: Double) -> String? {
        guard seconds >= 0, seconds < 1e10 else { return nil }
        // Serial numbers of days are exact to some microseconds.
        let milliseconds = Int((seconds * 1000).rounded())
        let (whole, fraction) = (milliseconds / 1000, milliseconds % 1000)
        let text = [whole / 3600, whole / 60 % 60, whole % 60].map { padded($0, 2) }.joined(separator: ":")
        return fraction == 0 ? text : text + "." + padded(fraction, 3)
    }

    /// `2016-03-01T13:45:00` of seconds from 1970-01-01.
    static func dateAndTime(_ seconds: Double) -> String? {
        guard abs(seconds) < 1e13 else { return nil }
        let rounded = (seconds * 1000).rounded() / 1000
        let day = (rounded / secondsADay).rounded(.down)
        guard let date = date(Int(day)), let time = time(rounded - day * secondsADay) else { return nil }
        return date + "T" + time
    }

    /// The number of the day that `2016-03-01` names.
    static func day(_ text: Substring) -> Int? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard text.utf8.count == 10, parts.count == 3, let year = number(parts[0]), let month = number(parts[1]),
            let day = number(parts[2])
        else { return nil }
        return Self.day(year: year, month: month, day: day)
    }

    /// The seconds that `13:45:00` or `13:45:00.5` names.
    static func seconds(_ text: Substring) -> Double? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].utf8.count < 8, let hours = number(parts[0]), let minutes = number(parts[1]),
            let first = parts[2].utf8.first, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first),
            let seconds = Double(parts[2]), minutes < 60, (0..<60).contains(seconds)
        else { return nil }
        return Double(hours * 3600 + minutes * 60) + seconds
    }

    /// The seconds from 1970-01-01 that `2016-03-01T13:45:00` names.
    static func dateAndTime(_ text: Substring) -> Double? {
        guard let mark = text.firstIndex(of: "T"), let day = day(text[..<mark]),
            let seconds = seconds(text[text.index(after: mark)...]), seconds < secondsADay
        else { return nil }
        return Double(day) * secondsADay + seconds
    }

    private static func days(of month: Int, in year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private static func number(_ digits: Substring) -> Int? {
        digits.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ? Int(digits) : nil
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
