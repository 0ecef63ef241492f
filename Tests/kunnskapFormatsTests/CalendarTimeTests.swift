import Foundation
import TableStream
import Testing

@testable import kunnskap_formats

@Suite struct CalendarTimeTests {
    @Test("every day of four hundred years follows the one before")
    func days() throws {
        var (year, month, day) = (1700, 1, 1)
        var number = try #require(CalendarTime.day(year: 1700, month: 1, day: 1))
        while year < 2100 {
            let text = "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
            guard CalendarTime.date(number) == text, CalendarTime.day(year: year, month: month, day: day) == number
            else {
                Issue.record("\(text) is \(CalendarTime.date(number) ?? "none")")
                return
            }
            let isLeap = year % 4 == 0 && year % 100 != 0 || year % 400 == 0
            let last = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
            number += 1
            day += 1
            if day > last { (day, month) = (1, month + 1) }
            if month > 12 { (month, year) = (1, year + 1) }
        }
    }

    @Test("the first day and the last, and what lies beyond them")
    func ends() {
        #expect(CalendarTime.day("1970-01-01") == 0)
        #expect(CalendarTime.day("0001-01-01").flatMap(CalendarTime.date) == "0001-01-01")
        #expect(CalendarTime.day("9999-12-31").flatMap(CalendarTime.date) == "9999-12-31")
        #expect(CalendarTime.day("0001-01-01").flatMap { CalendarTime.date($0 - 1) } == nil)
        #expect(CalendarTime.day("9999-12-31").flatMap { CalendarTime.date($0 + 1) } == nil)
    }

    @Test(
        "what is no day is none",
        arguments: ["2015-02-29", "2016-13-01", "2016-00-10", "2016-1-1", "01.03.2016", "", "0000-01-01", "2016-03-0١"])
    func noDay(text: String) {
        #expect(CalendarTime.day(text[...]) == nil)
    }

    @Test("SPSS counts seconds from 14 October 1582")
    func sav() {
        #expect(SavTime.text(0, .date) == "1582-10-14")
        #expect(SavTime.text(13_676_169_600, .date) == "2016-03-01")
        #expect(SavTime.text(13_676_169_600 + 49_507, .datetime) == "2016-03-01T13:45:07")
        #expect(SavTime.text(13_676_169_600 + 49_507, .date) == "2016-03-01T13:45:07")
        #expect(SavTime.text(49_507.25, .time) == "13:45:07.250")
        #expect(SavTime.text(360_000, .time) == "100:00:00")
        #expect(SavTime.text(-1e300, .date) == "-1e+300")
        #expect(SavTime.text(-5, .time) == "-5")
        for (text, kind) in [
            ("2016-03-01", StreamKind.date), ("1582-10-14", .date), ("2016-03-01T13:45:07", .datetime),
        ] {
            #expect(SavTime.value(text, kind).map { SavTime.text($0, kind) } == text)
        }
        #expect(SavTime.value("i går", .date) == nil)
        #expect(SavTime.value("nan", .numeric) == nil)
    }

    @Test(
        "what formats show",
        arguments: [
            ("DATE11", StreamKind.date), ("EDATE10", .date), ("DATETIME20", .datetime), ("TIME8", .time),
            ("F8.2", .numeric), ("WKDAY3", .numeric), ("", .numeric),
        ])
    func formats(format: String, kind: StreamKind) {
        #expect(SavTime.kind(format: format) == kind)
    }

    @Test("spreadsheets count days from 1900, with a day too many, or from 1904")
    func sheets() {
        #expect(SheetTime.text(42_430, .date, countsFrom1904: false) == "2016-03-01")
        #expect(SheetTime.text(40_968, .date, countsFrom1904: true) == "2016-03-01")
        #expect(SheetTime.text(1, .date, countsFrom1904: false) == "1900-01-01")
        #expect(SheetTime.text(59, .date, countsFrom1904: false) == "1900-02-28")
        #expect(SheetTime.text(60, .date, countsFrom1904: false) == nil)
        #expect(SheetTime.text(61, .date, countsFrom1904: false) == "1900-03-01")
        #expect(SheetTime.text(0, .date, countsFrom1904: true) == "1904-01-01")
        #expect(SheetTime.text(42_430.5730, .date, countsFrom1904: false) == "2016-03-01T13:45:07.200")
        #expect(SheetTime.text(0.354166666666667, .time, countsFrom1904: false) == "08:30:00")
        #expect(SheetTime.text(1.5, .time, countsFrom1904: false) == "36:00:00")
        #expect(SheetTime.text(-1, .date, countsFrom1904: false) == nil)
        #expect(SheetTime.text(3e6, .date, countsFrom1904: false) == nil)
        #expect(SheetTime.text(2_958_465, .date, countsFrom1904: false) == "9999-12-31")
        #expect(SheetTime.serial(days: 16_861) == 42_430)
    }
}
