import SQLiteKit
import SurveyModel
import SurveyRepository
import SurveyTestSupport
import Testing

@Suite struct PublicationRepositoryTests {
    @Test("A publication is read back as it was stored")
    func roundTrip() throws {
        let test = try Samples.stored()
        try test.store(SamplePublication.value)
        #expect(try test.database.publications.publication("report") == SamplePublication.value)
        #expect(try test.database.publications.keys() == ["report"])
        #expect(try test.database.check() == [])
    }

    @Test("What recomputes a number holds no printed number")
    func sources() throws {
        let test = try Samples.stored()
        try test.store(SamplePublication.value)
        let sources = try test.rows("SELECT source AS concat FROM exhibit_cell")
        #expect(sources.count == 4)
        #expect(sources.allSatisfy { !$0.contains("printed") && !$0.contains("digits") })
    }

    @Test("An unknown publication names the nearest; one without its wave is refused, and so is the same twice")
    func refusals() throws {
        let test = try Samples.stored()
        let publications = test.database.publications
        #expect(message { try publications.publication("report") } == "there is no publication 'report'")
        #expect(
            message { try publications.store(SamplePublication.value) }
                == "survey data is written only inside a transaction")
        try test.store(SamplePublication.value)
        #expect(
            message { try publications.publication("reprt") }
                == "there is no publication 'reprt'; did you mean 'report'?")
        let before = try test.rowCounts()
        #expect(
            message { try test.store(SamplePublication.value) }.hasPrefix("there is a publication 'report' already"))
        let stray = Publication(key: "p", title: Label("P"), wave: "rch", exhibits: [], claims: [], conflicts: [])
        #expect(message { try test.store(stray) } == "there is no wave 'rch'; did you mean 'rich'?")
        #expect(try test.rowCounts() == before)
    }

    @Test("Two cells of one place and unit are refused, with the whole publication")
    func sameCell() throws {
        let test = try Samples.stored()
        let before = try test.rowCounts()
        let cell = ExhibitCell(
            row: "r", column: "c", unit: .count, printed: PrintedNumber(digits: 1), base: nil,
            source: .notComputable(reason: "x"))
        let publication = Publication(
            key: "p", title: Label("P"), wave: "rich",
            exhibits: [Exhibit(key: "table-1", title: Label("T"), cells: [cell, cell])], claims: [], conflicts: [])
        #expect(message { try test.store(publication) }.contains("UNIQUE constraint failed"))
        #expect(try test.rowCounts() == before)
    }

    @Test("A stored request or number that cannot be read is damage, and says where")
    func damage() throws {
        let test = try Samples.stored()
        try test.store(SamplePublication.value)
        try test.connection.run("UPDATE exhibit_cell SET source = '{}' WHERE row = 'x'")
        let error = try #require(throws: RepositoryError.self) {
            try test.database.publications.publication("report")
        }
        #expect(error.isDamage)
        #expect(error.description == "the request of cell 'x' cannot be read")
    }
}
