import SQLiteKit
import SurveyModel
import SurveyQuery
import SurveyTestSupport
import Testing

@Suite struct ParticipationTests {
    @Test(
        "Municipalities that merged are one on a later year's boundaries; made-up waves are not shown by municipality")
    func merged() throws {
        let waves = try TrendWaves()
        try waves.addMunicipalities(4)
        let connection = waves.test.connection
        try connection.run("INSERT INTO municipality VALUES ('0009', 'Ny', '00', '2020-01-01', NULL)")
        try connection.run("UPDATE municipality SET valid_to = '2019-12-31' WHERE code IN ('0001', '0002')")
        for code in ["0001", "0002"] {
            try connection.run(
                "INSERT INTO municipality_change VALUES ('\(code)', '2020-01-01', '0009', 'K', 'Ny', 'merge')")
        }
        func add(_ key: String, _ codes: [String], _ origin: WaveOrigin = .collected) throws {
            let states = codes.map { $0 == "0004" ? Answer.state(.nonresponse) : .options(["yes"]) }
            try waves.store(
                key, units: codes.map { Unit(key: "u\($0)", kind: .municipality, municipality: $0) },
                respondents: codes.enumerated().map { Respondent(number: $0 + 1, unit: "u\($1)") },
                answers: ["q": states], questions: [TrendWaves.question("q", ["yes", "no"])], origin: origin)
        }
        try add("2016", ["0001", "0002", "0003", "0004"])
        try add("2020", ["0009", "0003"])
        try add("2021", ["0003"], .synthetic)
        let found = try CrossTabEngine(waves.test.database).participation(boundary: 2020)
        #expect(found.waves.map(\.key) == ["2016", "2020"])
        #expect(found.rows.map(\.code) == ["0003", "0009"])
        #expect(found.rows.map(\.respondents) == [[1, 1], [2, 1]])
        #expect(found.count(0, and: 1) == 2)
        #expect(found.leftOut.map(\.wave) == ["2021"])
        // On the boundaries of 2016 the two are apart, and 0009 stands where it was.
        let old = try CrossTabEngine(waves.test.database).participation(boundary: 2016)
        #expect(old.rows.map(\.code) == ["0001", "0002", "0003", "0009"])
    }
}
