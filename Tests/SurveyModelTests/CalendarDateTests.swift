import SurveyModel
import Testing

@Suite struct CalendarDateTests {
    @Test(
        "A day that exists is read, and written as it was",
        arguments: ["2016-01-01", "2020-02-29", "2000-02-29", "1999-12-31", "2024-04-30", "0001-01-01"])
    func days(text: String) {
        #expect(CalendarDate(text)?.description == text)
    }

    @Test(
        "A day that does not exist, or is written otherwise, is none",
        arguments: [
            "2019-02-29", "1900-02-29", "2016-04-31", "2016-13-01", "2016-00-01", "2016-01-00", "2016-01-32", "",
            "2016", "2016-01", "2016-1-1", "16-01-01", "2016/01/01", "01.01.2016", " 2016-01-01", "2016-01-01 ",
            "2016-01-01-01", "-016-01-01", "+016-01-01", "２０１６-01-01", "2016-01-0a",
        ])
    func noDays(text: String) {
        #expect(CalendarDate(text) == nil)
    }

    @Test("Earlier days come first")
    func order() throws {
        let days = try ["2016-12-31", "2016-02-10", "2017-01-01", "2016-02-09"].map { try #require(CalendarDate($0)) }
        #expect(days.sorted().map(\.description) == ["2016-02-09", "2016-02-10", "2016-12-31", "2017-01-01"])
        #expect(CalendarDate("2016-01-01") == CalendarDate(year: 2016))
    }

    @Test(
        "A year has its first day where it is written in four digits",
        arguments: [(1000, true), (9999, true), (999, false), (10_000, false), (-2016, false)])
    func years(year: Int, exists: Bool) {
        #expect((CalendarDate(year: year) != nil) == exists)
    }
}
