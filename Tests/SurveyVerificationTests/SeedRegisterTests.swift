import SurveyModel
import SurveyRepository
import SurveyTestSupport
import Testing

/// The register of `seed/`, followed from 2016 on.
@Suite struct SeedRegisterTests {
    @Test(
        "Every municipality of 2016 leads to codes that hold in a later year",
        arguments: [(2016, 428), (2020, 356), (2024, 357)])
    func fates(year: Int, count: Int) throws {
        let municipalities = try Seed().file.database.municipalities
        let start = try #require(CalendarDate(year: year))
        let valid = Set(try municipalities.municipalities(on: start).map(\.code))
        #expect(valid.count == count)
        var reached: Set<String> = []
        for origin in try municipalities.municipalities(on: TinyWave.day("2016-01-01")) {
            let codes =
                switch try municipalities.fate(of: origin.code, in: year) {
                case .municipality(let municipality): [municipality.code]
                case .split(let several): several.map(\.code)
                }
            #expect(valid.isSuperset(of: codes), "\(origin.code) \(origin.name): \(codes)")
            reached.formUnion(codes)
        }
        #expect(reached == valid)
    }
}
