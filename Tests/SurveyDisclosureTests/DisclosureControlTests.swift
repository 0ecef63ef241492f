import SurveyDisclosure
import SurveyModel
import SurveyQuery
import SurveyTestSupport
import Testing

@Suite struct DisclosureControlTests {
    @Test("The analyst sees every number of a table", arguments: Audience.allCases)
    func analyst(audience: Audience) throws {
        let file = try TestDatabase()
        try TinyWave.store(in: file.database)
        let request = CrossTabRequest(wave: "tiny", row: "role", column: "tools")
        let table = try CrossTabEngine(file.database).crossTab(request)
        let published = DisclosureControl(for: audience).publish(table)
        #expect(published.audience == .analyst)
        #expect(published.table.cells == table.cells)
        #expect(published.table.rowTotals == table.rowTotals)
        #expect(published.table.columnTotals == table.columnTotals)
        #expect(published.table.total == table.total)
        #expect(published.table.base == table.base)
    }
}
