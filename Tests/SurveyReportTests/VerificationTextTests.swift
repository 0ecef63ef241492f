import SurveyModel
import SurveyReport
import Testing

@Suite struct VerificationTextTests {
    private let text = VerificationText(MadeUpReport.value)

    @Test("The summary counts every status, and gives each reason once with the numbers that it holds for")
    func summary() {
        #expect(
            text.summary(width: 80) == """
                report, wave 2016    cells  claims
                -------------------  -----  ------
                reproduced               1       1
                differs                  1       0
                source-inconsistent      2       0
                not-computable           1       0
                -------------------  -----  ------
                all                      5       1
                Rekonstruert: dette er ikke de opprinnelige svarene, og bare det rapporten
                trykte, kan sluttes av dem.

                table-1 unstated/percent
                differs: the base is 257, and 258 is printed

                figure-6 a/q, figure-6 b/q
                source-inconsistent: the counts add up to 183

                figure-6 c/earlier
                not-computable: another study

                conflict together: Kan ikke stemme
                confirmed: 183 is not 182

                """)
    }

    @Test("The whole text has each printed number beside the recomputed one, exhibit by exhibit")
    func cells() {
        let lines = text.text(width: 100).split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") }
        #expect(lines.contains("mayor count count 81 81 258 reproduced"))
        #expect(lines.contains("unstated percent percent 0,8 0,78 258 differs"))
        #expect(lines.contains("c earlier percent 30 not-computable"))
        #expect(lines.contains { $0.hasPrefix("most 3 De fleste svarte 1,50 reproduced") })
        #expect(lines.first == "table-1")
        #expect(lines.firstIndex(of: "figure-6") ?? 0 > lines.firstIndex(of: "table-1") ?? 0)
    }

    @Test("The summary ends the whole text")
    func end() {
        #expect(text.text(width: 80).hasSuffix(text.summary(width: 80)))
    }

    @Test(
        "The summary names the claims that rest on tests of reconstructed answers, and tells each reading of a conflict"
    )
    func tested() {
        let summary = VerificationText(MadeUpReport.tested(.reconstructed)).summary(width: 200)
        let words = summary.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(
            words.contains("er derfor ikke belagt, hverken når de stemmer eller når de ikke gjør det: significant."))
        #expect(
            summary.hasSuffix(
                """
                conflict good: To lesninger
                confirmed: not both
                possible: most as «av dem»: good 37–38
                impossible: most as «av alle»: no count

                """))
        #expect(!VerificationText(MadeUpReport.tested(.collected)).summary(width: 200).contains("belagt"))
    }
}
