import SurveyModel
import SurveyTestSupport

/// A small register in which everything happens that happens to municipalities.
///
/// 0001 and 0002 merge into the new 0101; 0003 takes up 0004 and keeps its code; 0005 is split between 0101 and
/// 0003, and the table by code of origin knows both; 0006 changes county to 0206, then number to 0306; 0007 is renamed;
/// 0008 and 0009 merge into 0109, which is split again into 0308 and 0309, and the table by origin knows which is which;
/// 0010 hands a piece to 0011, and both live on; 0012 is split twice over. Nothing happens to 0013.
enum SampleRegister {
    private static let day = TinyWave.day
    static let start = day("2016-01-01")

    private static func municipality(
        _ code: String, _ from: String = "2016-01-01", to: String? = nil, name: String? = nil
    ) -> Municipality {
        Municipality(
            code: code, name: name ?? "M\(code)", county: "0\(code.dropFirst().prefix(1))", validFrom: day(from),
            validTo: to.map(day))
    }

    private static func change(
        _ date: String, _ old: String, _ new: String, _ kind: MunicipalityChange.Kind, names: (String, String)? = nil
    ) -> MunicipalityChange {
        MunicipalityChange(
            date: day(date), oldCode: old, oldName: names?.0 ?? "M\(old)", newCode: new, newName: names?.1 ?? "M\(new)",
            kind: kind)
    }

    static let value = Register(
        counties: (0...3).map {
            County(code: "0\($0)", name: "County \($0)", validFrom: start, validTo: $0 == 1 ? day("2023-12-31") : nil)
        },
        municipalities: [
            municipality("0001", to: "2017-12-31"), municipality("0002", to: "2017-12-31", name: "Våler"),
            municipality("0003", name: "Våler"), municipality("0004", to: "2017-12-31"),
            municipality("0005", to: "2019-12-31"), municipality("0006", to: "2019-12-31"),
            municipality("0007", name: "Nytt Navn"),
            municipality("0008", to: "2019-12-31"), municipality("0009", to: "2019-12-31"), municipality("0010"),
            municipality("0011"), municipality("0012", to: "2017-12-31"), municipality("0013"),
            municipality("0101", "2018-01-01"), municipality("0109", "2020-01-01", to: "2023-12-31"),
            municipality("0112", "2018-01-01", to: "2019-12-31"), municipality("0113", "2018-01-01"),
            municipality("0206", "2020-01-01", to: "2023-12-31"), municipality("0212", "2020-01-01"),
            municipality("0213", "2020-01-01"), municipality("0306", "2024-01-01"), municipality("0308", "2024-01-01"),
            municipality("0309", "2024-01-01"),
        ],
        changes: [
            change("2017-01-01", "0007", "0007", .rename, names: ("M0007", "Nytt Navn")),
            change("2018-01-01", "0001", "0101", .merge),
            change("2018-01-01", "0002", "0101", .merge, names: ("Våler", "M0101")),
            change("2018-01-01", "0003", "0003", .merge), change("2018-01-01", "0004", "0003", .merge),
            change("2018-01-01", "0012", "0112", .split), change("2018-01-01", "0012", "0113", .split),
            change("2020-01-01", "0005", "0003", .split), change("2020-01-01", "0005", "0101", .split),
            change("2020-01-01", "0006", "0206", .countyChange), change("2020-01-01", "0008", "0109", .merge),
            change("2020-01-01", "0009", "0109", .merge), change("2020-01-01", "0010", "0011", .transfer),
            change("2020-01-01", "0112", "0212", .split), change("2020-01-01", "0112", "0213", .split),
            change("2024-01-01", "0109", "0308", .split), change("2024-01-01", "0109", "0309", .split),
            change("2024-01-01", "0206", "0306", .renumber),
        ],
        attributes: [
            MunicipalityAttribute(municipality: "0001", name: .zone, date: day("2014-07-01"), value: "III"),
            MunicipalityAttribute(municipality: "0001", name: .population, date: day("2017-01-01"), value: "2100"),
            MunicipalityAttribute(municipality: "0001", name: .population, date: day("2016-01-01"), value: "2000"),
            MunicipalityAttribute(municipality: "0001", name: .centrality, date: day("2008-01-01"), value: "0"),
        ],
        successors: [
            MunicipalitySuccessor(origin: "0008", year: 2020, successor: "0109"),
            MunicipalitySuccessor(origin: "0008", year: 2024, successor: "0308"),
            MunicipalitySuccessor(origin: "0009", year: 2020, successor: "0109"),
            MunicipalitySuccessor(origin: "0009", year: 2024, successor: "0309"),
            MunicipalitySuccessor(origin: "0005", year: 2020, successor: "0003"),
            MunicipalitySuccessor(origin: "0005", year: 2020, successor: "0101"),
        ])

    static func stored() throws -> TestDatabase {
        let test = try TestDatabase()
        try test.store(value)
        return test
    }
}
