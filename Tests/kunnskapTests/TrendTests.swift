import SurveyTestSupport
import Testing

@Suite("kunnskap trend and panel")
struct TrendTests {
    private let study: Study

    /// The pilot wave and a later one in which 'trust' has another scale.
    init() throws {
        study = try Study()
        _ = try study.folder.write(PilotWave.waveFile(key: "2017"), to: "a.yaml")
        _ = try study.folder.write(PilotWave.answers, to: "a.csv")
        try #require(try study.run("wave", "load", "a.yaml", "a.csv").code == 0)
        var later = PilotWave.waveFile(key: "2018").replacing("\"2016-01-01\"", with: "\"2018-01-01\"")
        for (variable, kind) in [
            ("role", "kind: identical"), ("tools", "kind: wording_changed, note: {nb: \"ny ordlyd\"}"),
            ("trust", "kind: scale_changed, note: {nb: \"fire trinn\"}"),
        ] {
            later = later.replacing(
                "    variable: \(variable)\n",
                with: "    variable: \(variable)\n    comparable: [{wave: \"2017\", \(kind)}]\n")
        }
        _ = try study.folder.write(later, to: "b.yaml")
        try #require(try study.run("wave", "load", "b.yaml", "a.csv").code == 0)
    }

    @Test("a whole line has changes, a broken one says why, in text and in JSON")
    func lines() throws {
        let role = try study.run("trend", "role", "--waves", "2017", "2018")
        #expect(role.code == 0, "\(role)")
        #expect(role.out.contains("2017–2018") && role.out.contains("Endring"))
        #expect(role.out.replacing("\n", with: " ").contains("en kommune som er med i begge bølger, er én klynge"))
        let shown = try study.run("question", "show", "trust", "--wave", "2018").out
        #expect(shown.contains("compared with trust of 2017: scale_changed (fire trinn)"))
        let trust = try study.run("trend", "trust")
        #expect(trust.out.contains("Linjen er brutt mellom 2017 og 2018: skalaen er endret siden 2017: fire trinn."))
        let json = try study.json("trend", "trust", "--format", "json")
        #expect(json["steps"].list.count == 1 && !json["steps"][0]["comparable"].isTrue)
        let tools = try study.json("trend", "tools", "--by", "role", "--format", "json")
        let step = tools["steps"][0]
        #expect(step["comparable"].isTrue && !step["changes"].list.isEmpty)
        // The two waves hold the same answers: nothing changed.
        for change in step["changes"].list where !change["difference"].isNull {
            #expect(change["difference"].isNear(0))
        }
        let broken = try study.json("trend", "role", "--by", "trust", "--format", "json")
        #expect(broken["steps"].list.count == 1 && !broken["steps"][0]["comparable"].isTrue)
    }

    @Test("names that are wrong, and waves that there are not, are errors that name near ones")
    func unknown() throws {
        #expect(
            try study.run("trend", "rolle") == .failed(1, "there is no question 'rolle'; did you mean 'role'?"))
        #expect(try study.run("trend", "role", "--waves", "2027").code == 1)
        #expect(try study.run("trend").code == 2)
    }

    @Test("municipalities are told by wave, and those of made-up waves are not")
    func panel() throws {
        let out = try study.run("panel", "--boundary", "2020").out
        #expect(out.contains("0301 Oslo"))
        #expect(out.contains("Både 2017 og 2018: 1 kommuner."))
        #expect(out.contains("Bølgen 2016 er ikke med"))
        let json = try study.json("panel", "--format", "json")
        #expect(json["municipalities"].list.count == 1)
    }
}
