import Glibc
import SurveyModel

/// Days as people give them to commands.
enum Day {
    /// The day that a text is.
    static func parse(_ text: String) throws -> CalendarDate {
        guard let date = CalendarDate(text) else {
            throw CommandError.input("'\(text)' is no day; write it as YYYY-MM-DD")
        }
        return date
    }

    /// Today, where the computer is.
    static func today() throws -> CalendarDate {
        var now = time(nil)
        var parts = tm()
        guard localtime_r(&now, &parts) != nil,
            let date = CalendarDate("\(1900 + parts.tm_year)-\(digits(parts.tm_mon + 1))-\(digits(parts.tm_mday))")
        else { throw CommandError.fileSystem("the computer does not know what day it is; name one") }
        return date
    }

    private static func digits(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
