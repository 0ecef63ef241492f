import SurveyModel
import Testing

@Suite struct MunicipalityTests {
    @Test("A code holds from its first day to its last, both among them")
    func validity() throws {
        let from = try #require(CalendarDate("2016-01-01"))
        let to = try #require(CalendarDate("2019-12-31"))
        let closed = Municipality(code: "0001", name: "A", county: "00", validFrom: from, validTo: to)
        let open = Municipality(code: "0002", name: "B", county: "00", validFrom: to, validTo: nil)
        let days = try ["2015-12-31", "2016-01-01", "2019-12-31", "2020-01-01"].map { try #require(CalendarDate($0)) }
        #expect(days.map(closed.isValid) == [false, true, true, false])
        #expect(days.map(open.isValid) == [false, false, true, true])
    }
}
