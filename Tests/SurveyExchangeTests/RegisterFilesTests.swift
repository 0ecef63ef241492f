import SurveyExchange
import SurveyModel
import Testing

@Suite struct RegisterFilesTests {
    static let sample = """
        # county_versions.csv
        code,name,valid_from,valid_to
        01,Øst,2016-01-01,2019-12-31
        30,Vest,2020-01-01,
        # municipality_versions.csv
        code,name,county_code,valid_from,valid_to
        0101,Byen,01,2016-01-01,2019-12-31
        3001,Byen,30,2020-01-01,
        # municipality_changes.csv
        change_date,old_code,old_name,new_code,new_name,kind
        2020-01-01,0101,Byen,3001,Byen,county_change
        # municipality_minor_transfers.csv
        change_date,old_code,old_name,new_code,new_name,note
        2017-01-01,0101,Byen,3001,Byen,"a part, only"
        # municipality_2016_to_2020_2024.csv
        code_2016,name_2016,code_2020,name_2020,code_2024,name_2024,is_split
        0101,Byen,3001,Byen,3001,Byen,0
        0101,Byen,3001,Byen,3001,Byen,0
        # population_2016.csv
        code,name,population_2016_01_01,population_18plus_2016_01_01
        0101,Byen,1200,900
        3001,Byen,,
        # centrality_2008_standard.csv
        code,name,centrality,centrality_label
        0101,Byen,3,Sentral
        # district_policy_area_2014.csv
        code,name,county_code,zone,previous_area_2007
        0101,Byen,01,III,
        3001,Byen,30,I_OR_II,

        """

    /// The files of a sample, each below the line with its name.
    private func files(_ text: String) -> [(name: String, bytes: [UInt8])] {
        text.split(separator: "# ").map { part in
            let end = part.firstIndex(of: "\n") ?? part.endIndex
            return (name: "m/" + part[..<end], bytes: Array(part[end...].dropFirst().utf8))
        }
    }

    private func faults(_ text: String) -> [String] {
        Samples.faults { try RegisterFiles.parse(files(text)) }
    }

    @Test("the files give the register, with changes in order and each successor once")
    func whole() throws {
        let register = try RegisterFiles.parse(files(Self.sample))
        let first = try #require(CalendarDate("2016-01-01"))
        let change = try #require(CalendarDate("2020-01-01"))
        #expect(
            register.counties == [
                County(code: "01", name: "Øst", validFrom: first, validTo: CalendarDate("2019-12-31")),
                County(code: "30", name: "Vest", validFrom: change, validTo: nil),
            ])
        #expect(register.municipalities.map(\.code) == ["0101", "3001"])
        #expect(register.municipalities.map(\.county) == ["01", "30"])
        #expect(register.changes.map(\.kind) == [.transfer, .countyChange])
        #expect(
            register.successors == [
                MunicipalitySuccessor(origin: "0101", year: 2020, successor: "3001"),
                MunicipalitySuccessor(origin: "0101", year: 2024, successor: "3001"),
            ])
        let zoneDate = try #require(CalendarDate("2014-07-01"))
        #expect(
            register.attributes == [
                MunicipalityAttribute(municipality: "0101", name: .population, date: first, value: "1200"),
                MunicipalityAttribute(municipality: "0101", name: .centrality, date: first, value: "3"),
                MunicipalityAttribute(municipality: "0101", name: .zone, date: zoneDate, value: "III"),
            ])
    }

    static let spoiled: [Spoiled] = [
        Spoiled(
            "01,Øst", "1,Øst", "m/county_versions.csv:2:1: '1' is no code; write its 2 digits",
            "m/municipality_versions.csv:2:11: no county has the code '01'; add it to county_versions.csv"),
        Spoiled(
            "30,Vest", "01,Vest", "m/county_versions.csv:3:1: the code '01' stands twice; remove one",
            "m/municipality_versions.csv:3:11: no county has the code '30'; add it to county_versions.csv"),
        Spoiled(
            "Øst,2016", "Øst,16", "m/county_versions.csv:2:8: '16-01-01' is not a day; write it as 2016-01-15",
            "m/municipality_versions.csv:2:11: no county has the code '01'; add it to county_versions.csv"),
        Spoiled(
            "01,2016-01-01,2019-12-31", "01,2016-01-01,2015-12-31",
            "m/municipality_versions.csv:2:25: the last day lies before the first; correct one"),
        Spoiled(
            "2020-01-01,0101,Byen,3001", "2020-01-01,0102,Byen,3001",
            "m/municipality_changes.csv:2:12: no municipality has the code '0102'; add it to municipality_versions.csv"),
        Spoiled(
            "Byen,county_change", ",merger", "m/municipality_changes.csv:2:27: the name is missing; write it",
            "m/municipality_changes.csv:2:28: 'merger' is not known here; write one of 'merge', 'split', 'county_change', 'rename', 'renumber' and 'transfer'"
        ),
        Spoiled("1200", "1 200", "m/population_2016.csv:2:11: '1 200' is no whole number; write digits"),
        Spoiled(
            "0101,Byen,3,", "0101,Byen,4,",
            "m/centrality_2008_standard.csv:2:11: '4' is not known here; write one of '0', '1', '2' and '3'"),
        Spoiled(
            "I_OR_II", "II",
            "m/district_policy_area_2014.csv:3:14: 'II' is not known here; write one of 'III' and 'I_OR_II'"),
        Spoiled(
            "3001,Byen,30,I_OR_II,", "3001,Byen,30,I_OR_II",
            "m/district_policy_area_2014.csv:3:1: the row has 4 cells, but the header has 5; correct the commas"),
        Spoiled(
            "county_code,zone", "county_code,area",
            "m/district_policy_area_2014.csv:1: the column 'zone' is missing; add it"),
        Spoiled("3001,Byen,,", "0101,Byen,,", "m/population_2016.csv:3:1: the code '0101' stands twice; remove one"),
        Spoiled(
            "# centrality_2008_standard", "# centrality_2020",
            "centrality_2008_standard.csv:1: the file is missing; put it beside the other files of the register",
            "m/centrality_2020.csv:1: this is no file of the register; did you mean 'centrality_2008_standard.csv'?"),
        Spoiled(
            "a part, only\"", "a part, only",
            "m/municipality_minor_transfers.csv:2:32: the quote that opens this cell is never closed; close it, and double quotes inside"
        ),
    ]

    @Test("each fault is told with its file, its place and what to do", arguments: spoiled)
    func faults(_ spoiled: Spoiled) throws {
        let text = try Samples.edit(Self.sample, spoiled.old, spoiled.new)
        #expect(faults(text) == spoiled.faults)
    }

    @Test("an empty file is a fault, and codes that only it could tell are not")
    func empty() {
        var files = files(Self.sample)
        files[1].bytes = []
        #expect(
            Samples.faults { try RegisterFiles.parse(files) } == [
                "m/municipality_versions.csv:1: the file is empty; write a header row and the rows below it"
            ])
    }

    @Test("bytes that are not UTF-8 are a fault where the first of them stands")
    func encoding() {
        var files = files(Self.sample)
        files[6].bytes += Array("3001,æ".utf8) + [0xE6]
        #expect(
            Samples.faults { try RegisterFiles.parse(files) } == [
                "m/centrality_2008_standard.csv:3:7: this is not UTF-8; save the file as CSV in UTF-8"
            ])
    }

    @Test("a change that stands twice is a fault, also in two files")
    func changes() throws {
        let twice = "2020-01-01,0101,Byen,3001,Byen,county_change\n"
        #expect(
            try faults(Samples.edit(Self.sample, twice, twice + twice)) == [
                "m/municipality_changes.csv:3:1: the change from '0101' to '3001' on this day stands twice; remove one"
            ])
        #expect(
            try faults(Samples.edit(Self.sample, "2017-01-01,0101", "2020-01-01,0101")) == [
                "m/municipality_minor_transfers.csv:2:1: the change from '0101' to '3001' on this day stands twice; "
                    + "remove one"
            ])
    }

    @Test("a file that is given twice is a fault")
    func twice() {
        let files = files(Self.sample)
        #expect(
            Samples.faults { try RegisterFiles.parse(files + [files[0]]) } == [
                "m/county_versions.csv:1: the file is given 2 times; give it once"
            ])
    }
}
