/// A day of the Gregorian calendar, written `YYYY-MM-DD`; ordered as text and as time alike.
public struct CalendarDate: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The date as `YYYY-MM-DD`.
    public let description: String

    /// Nil where `text` is not a day that exists, written `YYYY-MM-DD`.
    public init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts.map(\.utf8.count) == [4, 2, 2],
            text.utf8.allSatisfy({ $0 == 45 || (48...57).contains($0) }),
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
            (1...12).contains(month), day >= 1, day <= Self.days(in: month, of: year)
        else { return nil }
        description = text
    }

    /// 1 January of `year`; nil outside 1000 to 9999.
    public init?(year: Int) { self.init("\(year)-01-01") }

    /// Earlier dates come first.
    public static func < (a: CalendarDate, b: CalendarDate) -> Bool { a.description < b.description }

    private static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
