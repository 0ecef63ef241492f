import SurveyModel
import SurveyRepository
import SurveyTestSupport
import Testing

@Suite struct MunicipalityRepositoryTests {
    private let test: TestDatabase
    private var municipalities: some MunicipalityRepository { test.database.municipalities }

    init() throws { test = try SampleRegister.stored() }

    @Test("Municipalities and counties are read back as they were stored")
    func roundTrip() throws {
        for municipality in SampleRegister.value.municipalities {
            #expect(try municipalities.municipality(municipality.code) == municipality)
        }
        for county in SampleRegister.value.counties { #expect(try municipalities.county(county.code) == county) }
        #expect(try test.database.check() == [])
    }

    @Test("The municipalities of a day are those whose codes hold on it, in order of code")
    func onDay() throws {
        for text in ["2016-01-01", "2017-12-31", "2018-01-01", "2019-12-31", "2020-01-01", "2024-01-01"] {
            let day = TinyWave.day(text)
            let expected = SampleRegister.value.municipalities.filter { $0.isValid(on: day) }.map(\.code).sorted()
            #expect(try municipalities.municipalities(on: day).map(\.code) == expected)
        }
        #expect(try municipalities.municipalities(on: TinyWave.day("2015-12-31")).isEmpty)
    }

    @Test("A name may belong to several, and is found whatever its capital letters")
    func named() throws {
        #expect(try municipalities.municipalities(named: "VÅLER").map(\.code) == ["0002", "0003"])
        #expect(try municipalities.municipalities(named: "Våle").isEmpty)
        // A new name finds the code that the register has under its old one.
        #expect(try municipalities.municipalities(named: "nytt navn").map(\.code) == ["0007"])
        // The same letters, composed otherwise.
        #expect(try municipalities.municipalities(named: "Va\u{30A}ler").count == 2)
    }

    @Test("What is known of a code comes in order of name and date")
    func attributes() throws {
        let found = try municipalities.attributes(of: "0001").map { "\($0.name.rawValue) \($0.date) \($0.value)" }
        #expect(
            found == [
                "centrality 2008-01-01 0", "population 2016-01-01 2000", "population 2017-01-01 2100",
                "zone 2014-07-01 III",
            ])
        #expect(try municipalities.attributes(of: "0013").isEmpty)
    }

    @Test("An unknown code names the nearest")
    func unknown() throws {
        #expect(
            message { try municipalities.municipality("013") }.hasPrefix(
                "there is no municipality '013'; did you mean '0013'"))
        #expect(
            message { try municipalities.municipality("Vålr") }
                == "there is no municipality 'Vålr'; did you mean 'Våler'?")
        #expect(
            message { try municipalities.history(of: "001") }.hasPrefix(
                "there is no municipality '001'; did you mean '0001', '0010', '0011'?"))
        #expect(message { try municipalities.fate(of: "9999", in: 2020) }.hasPrefix("there is no municipality '9999'"))
        #expect(message { try municipalities.county("0") }.hasPrefix("there is no county '0'; did you mean '00'"))
    }

    static let fates: [(String, Int, [String])] = [
        ("0001", 2016, ["0001"]), ("0001", 2017, ["0001"]), ("0001", 2018, ["0101"]), ("0001", 2024, ["0101"]),
        ("0002", 2020, ["0101"]), ("0003", 2020, ["0003"]), ("0004", 2020, ["0003"]), ("0004", 2017, ["0004"]),
        ("0005", 2019, ["0005"]), ("0005", 2020, ["0003", "0101"]), ("0005", 2024, ["0003", "0101"]),
        ("0006", 2019, ["0006"]), ("0006", 2020, ["0206"]), ("0006", 2024, ["0306"]), ("0206", 2024, ["0306"]),
        ("0007", 2024, ["0007"]),
        ("0008", 2019, ["0008"]), ("0008", 2020, ["0109"]), ("0008", 2023, ["0109"]), ("0008", 2024, ["0308"]),
        ("0009", 2024, ["0309"]), ("0109", 2024, ["0308", "0309"]),
        ("0010", 2024, ["0010"]), ("0011", 2024, ["0011"]),
        ("0012", 2018, ["0112", "0113"]), ("0012", 2020, ["0113", "0212", "0213"]), ("0013", 2024, ["0013"]),
        ("0013", 9999, ["0013"]),
    ]

    @Test("A code leads to where its territory lies, or to the successors of a split", arguments: fates)
    func fate(code: String, year: Int, expected: [String]) throws {
        switch try municipalities.fate(of: code, in: year) {
        case .municipality(let municipality): #expect([municipality.code] == expected)
        case .split(let several):
            #expect(several.map(\.code) == expected)
            #expect(several.count > 1)
        }
    }

    @Test("A code has no fate before it is known")
    func tooEarly() throws {
        #expect(
            message { try municipalities.fate(of: "0101", in: 2017) }
                == "municipality 0101 is not known before 2018-01-01; ask for a later year")
        #expect(message { try municipalities.fate(of: "0001", in: 12) } != "no error")
    }

    private func story(_ code: String) throws -> [String] {
        try municipalities.history(of: code).map { event in
            "\(event.date.description.prefix(4)) \(event.kind.rawValue) \(event.before.map(\.code).joined(separator: "+"))"
                + " > \(event.after.map(\.code).joined(separator: "+"))"
        }
    }

    @Test("The history of a code tells what it came of and what it became")
    func histories() throws {
        #expect(try story("0001") == ["2018 merge 0001+0002 > 0101"])
        #expect(try story("0002") == ["2018 merge 0001+0002 > 0101"])
        #expect(try story("0006") == ["2020 county_change 0006 > 0206", "2024 renumber 0206 > 0306"])
        #expect(try story("0306") == ["2020 county_change 0006 > 0206", "2024 renumber 0206 > 0306"])
        #expect(try story("0008") == ["2020 merge 0008+0009 > 0109", "2024 split 0109 > 0308+0309"])
        #expect(try story("0309") == ["2020 merge 0008+0009 > 0109", "2024 split 0109 > 0308+0309"])
        #expect(try story("0010") == ["2020 transfer 0010 > 0011"])
        #expect(try story("0011") == ["2020 transfer 0010 > 0011"])
        #expect(try story("0012") == ["2018 split 0012 > 0112+0113", "2020 split 0112 > 0212+0213"])
        #expect(try story("0013") == [])
    }

    @Test(
        "A municipality that takes up others has them in its history once, and so does one that gets a part of a split")
    func absorbing() throws {
        #expect(try story("0003") == ["2018 merge 0003+0004 > 0003", "2020 split 0005 > 0003+0101"])
        #expect(try story("0004") == ["2018 merge 0003+0004 > 0003"])
        #expect(try story("0101") == ["2018 merge 0001+0002 > 0101", "2020 split 0005 > 0003+0101"])
    }

    @Test("A new name is told with both names")
    func rename() throws {
        let event = try #require(try municipalities.history(of: "0007").first)
        #expect(event.kind == .rename)
        #expect(event.before.map(\.name) == ["M0007"])
        #expect(event.after.map(\.name) == ["Nytt Navn"])
    }

    @Test("A register is stored only inside a transaction, and whole")
    func refusals() throws {
        let register = SampleRegister.value
        #expect(message { try municipalities.store(register) } == "survey data is written only inside a transaction")
        let before = try test.rowCounts()
        #expect(message { try test.store(register) }.contains("UNIQUE constraint failed"))
        let stray = Register(
            counties: [], municipalities: [],
            changes: [
                MunicipalityChange(
                    date: SampleRegister.start, oldCode: "0001", oldName: "a", newCode: "9999", newName: "b",
                    kind: .merge)
            ], attributes: [], successors: [])
        #expect(message { try test.store(stray) }.contains("FOREIGN KEY constraint failed"))
        #expect(try test.rowCounts() == before)
    }
}
