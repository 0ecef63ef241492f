import Testing

@Suite("kunnskap municipality")
struct MunicipalityTests {
    @Test(
        "tells what became of a municipality",
        arguments: [
            (
                "0706",
                """
                0706 Sandefjord, Vestfold (07), from 2016-01-01 to 2016-12-31
                  2017-01-01 merged: 0706 Sandefjord, 0719 Andebu, 0720 Stokke -> 0710 Sandefjord
                  2020-01-01 new county: 0710 Sandefjord -> 3804 Sandefjord
                  2024-01-01 new county: 3804 Sandefjord -> 3907 Sandefjord
                  in 2020: 3804 Sandefjord
                  in 2024: 3907 Sandefjord

                """
            ),
            (
                "1534",
                """
                1534 Haram, Møre og Romsdal (15), from 2016-01-01 to 2019-12-31
                  2020-01-01 merged: 1504 Ålesund, 1523 Ørskog, 1529 Skodje, 1534 Haram, 1546 Sandøy -> 1507 Ålesund
                  2024-01-01 split: 1507 Ålesund -> 1508 Ålesund, 1580 Haram
                  in 2020: 1507 Ålesund
                  in 2024: 1580 Haram

                """
            ),
            (
                "1613",
                """
                1613 Snillfjord, Sør-Trøndelag (16), from 2016-01-01 to 2017-12-31
                  2018-01-01 new county: 1613 Snillfjord -> 5012 Snillfjord
                  2020-01-01 split: 5012 Snillfjord -> 5055 Heim, 5056 Hitra, 5059 Orkland
                  in 2020: split between 5055 Heim, 5056 Hitra, 5059 Orkland; nothing tells which answers belong where
                  in 2024: split between 5055 Heim, 5056 Hitra, 5059 Orkland; nothing tells which answers belong where

                """
            ),
            (
                "1850",
                """
                1850 Tysfjord, Nordland (18), from 2016-01-01 to 2019-12-31
                  2020-01-01 split: 1850 Tysfjord -> 1806 Narvik, 1875 Hamarøy
                  in 2020: split between 1806 Narvik, 1875 Hamarøy; nothing tells which answers belong where
                  in 2024: split between 1806 Narvik, 1875 Hamarøy; nothing tells which answers belong where

                """
            ),
            (
                "1507",
                """
                1507 Ålesund, Møre og Romsdal (15), from 2020-01-01 to 2023-12-31
                  2020-01-01 merged: 1504 Ålesund, 1523 Ørskog, 1529 Skodje, 1534 Haram, 1546 Sandøy -> 1507 Ålesund
                  2024-01-01 split: 1507 Ålesund -> 1508 Ålesund, 1580 Haram
                  in 2020: 1507 Ålesund
                  in 2024: split between 1508 Ålesund, 1580 Haram; nothing tells which answers belong where

                """
            ),
        ])
    func history(code: String, story: String) throws {
        #expect(try Study().run("municipality", "history", code) == .done(story))
    }

    @Test(
        "lists the municipalities of a day",
        arguments: [("2016-01-01", 428), ("2017-01-01", 426), ("2020-01-01", 356), ("2024-01-01", 357)])
    func list(day: String, count: Int) throws {
        let lines = try Study().run("municipality", "list", "--on", day).out.split(separator: "\n")
        #expect(lines.count == 2 + count)
        #expect(lines[0].split(separator: " ").joined(separator: " ") == "code name county valid from valid to")
        let codes = lines.dropFirst(2).map { $0.prefix(4) }
        #expect(codes == codes.sorted())
    }

    @Test("lists those of 2016 where no day is given")
    func defaultDay() throws {
        let study = try Study()
        #expect(try study.run("municipality", "list") == study.run("municipality", "list", "--on", "2016-01-01"))
    }

    @Test("shows everyone of a name that several have or had")
    func ambiguous() throws {
        let lines = try Study().run("municipality", "show", "Våler").out.split(separator: "\n")
        let headings = lines.filter { !$0.hasPrefix(" ") }
        #expect(
            headings == [
                "0137 Våler, Østfold (01), from 2016-01-01 to 2019-12-31",
                "0426 Våler, Hedmark (04), from 2016-01-01 to 2019-12-31",
                "3018 Våler, Viken (30), from 2020-01-01 to 2023-12-31",
                "3114 Våler, Østfold (31), from 2024-01-01 on",
                "3419 Våler, Innlandet (34), from 2020-01-01 on",
            ])
        #expect(lines.contains("  zone on 2014-07-01: III"))
    }

    @Test("shows what is known of one")
    func one() throws {
        #expect(
            try Study().run("municipality", "show", "1534")
                == .done(
                    """
                    1534 Haram, Møre og Romsdal (15), from 2016-01-01 to 2019-12-31
                      centrality on 2016-01-01: 2
                      population on 2016-01-01: 9200
                      zone on 2014-07-01: III

                    """))
    }
}
