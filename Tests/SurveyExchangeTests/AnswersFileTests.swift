import SurveyExchange
import SurveyModel
import Testing

@Suite struct AnswersFileTests {
    static let header =
        "unit,unit_kind,municipality,zone,weight,stratum,activity,source.ds,work[a],work[b],years,more\n"
    static let answers =
        header + """
            u1,municipality,0301,,1,north,yes,large,1,0,2.5,no_answer
            u1,municipality,0301,,0.25,north,no,not_shown,0,0,-3,"Ja, ""takk""\nog mer"
            u2,region,,,1,,dont_know,not_shown,no_answer,no_answer,dont_know,æøå
            u3,anonymous,,III,12.5,south,nonresponse,nonresponse,nonresponse,nonresponse,nonresponse,nonresponse

            """

    private func parse(_ text: String) throws -> AnswerSet {
        try AnswersFile.parse(bytes: Array(text.utf8), file: "a.csv", questionnaire: Samples.questionnaire())
    }

    @Test("an answers file gives its units, respondents and answers")
    func whole() throws {
        let set = try parse(Self.answers)
        #expect(
            set.units == [
                Unit(key: "u1", kind: .municipality, municipality: "0301"), Unit(key: "u2", kind: .region),
                Unit(key: "u3", kind: .anonymous, zone: "III"),
            ])
        #expect(set.respondents.map(\.number) == [1, 2, 3, 4])
        #expect(set.respondents.map(\.unit) == ["u1", "u1", "u2", "u3"])
        #expect(set.respondents.map(\.weight) == [1, 0.25, 1, 12.5])
        #expect(set.respondents.map(\.stratum) == ["north", "north", nil, "south"])
        #expect(
            set.answers["activity"] == [.options(["yes"]), .options(["no"]), .state(.dontKnow), .state(.nonresponse)])
        #expect(
            set.answers["source.ds"]
                == [.options(["large"]), .state(.notShown), .state(.notShown), .state(.nonresponse)])
        #expect(
            set.answers["work"] == [.options(["a"]), .state(.noAnswer), .state(.noAnswer), .state(.nonresponse)])
        #expect(set.answers["years"] == [.number(2.5), .number(-3), .state(.dontKnow), .state(.nonresponse)])
        #expect(
            set.answers["more"]
                == [.state(.noAnswer), .text("Ja, \"takk\"\nog mer"), .text("æøå"), .state(.nonresponse)])
    }

    @Test("rendering is the inverse of parsing")
    func roundTrip() throws {
        let set = try parse(Self.answers)
        let text = try AnswersFile.render(set, questionnaire: Samples.questionnaire())
        // All 0 is stored as no_answer, and is written so.
        let expected = try Samples.edit(Self.answers, "not_shown,0,0,-3", "not_shown,no_answer,no_answer,-3")
        #expect(text == expected)
        #expect(try parse(text) == set)
    }

    @Test("a cluster is read, and written where any respondent has one")
    func cluster() throws {
        let text =
            "unit,unit_kind,municipality,zone,weight,stratum,cluster,activity,source.ds,work[a],work[b],years,more\n"
            + "u1,region,,,1,,c1,yes,never,1,1,0,x\nu2,region,,,1,,,no,not_shown,0,1,1,y\n"
        let set = try parse(text)
        #expect(set.respondents.map(\.cluster) == ["c1", nil])
        #expect(try AnswersFile.render(set, questionnaire: Samples.questionnaire()) == text)
    }

    @Test("a byte order mark, CRLF and a missing last line end are no faults")
    func bytes() throws {
        let plain = Self.header + "u2,region,,,1,,no,not_shown,0,1,1,y"
        let windows = "\u{FEFF}" + plain.replacing("\n", with: "\r\n") + "\r\n"
        #expect(try parse(windows) == parse(plain))
        #expect(
            try AnswersFile.parse(
                bytes: Array(windows.utf8), file: "a.csv", questionnaire: Samples.questionnaire()) == parse(plain))
    }

    @Test("columns of questions may stand in any order")
    func order() throws {
        let text =
            "unit,unit_kind,municipality,zone,weight,stratum,more,work[b],activity,years,work[a],source.ds\n"
            + "u2,region,,,1,,y,1,no,1,0,not_shown\n"
        #expect(try parse(text) == parse(Self.header + "u2,region,,,1,,no,not_shown,0,1,1,y\n"))
    }

    @Test("an option that stands for a state gives the state, under the option's code or the state's name")
    func ownCode() throws {
        let wave = try Samples.edit(Samples.wave, "code: dont_know, state", "code: unsure, state")
        let questionnaire = try WaveFile.parse(bytes: Array(wave.utf8), file: "w")
        for cell in ["unsure", "dont_know"] {
            let text = Self.header + "u2,region,,,1,,\(cell),not_shown,0,1,1,y\n"
            let set = try AnswersFile.parse(bytes: Array(text.utf8), file: "a", questionnaire: questionnaire)
            #expect(set.answers["activity"] == [.state(.dontKnow)])
            #expect(AnswersFile.render(set, questionnaire: questionnaire).contains(",unsure,not_shown"))
        }
    }

    @Test("a respondent outside a universe may also be not asked, broken off or a non-respondent")
    func outside() throws {
        let text =
            Self.header + "u,region,,,1,,no,breakoff,breakoff,breakoff,breakoff,breakoff\n"
            + "u,region,,,1,,no,not_asked,0,1,1,y\nu,region,,,1,,yes,not_asked,0,1,1,y\n"
        #expect(try parse(text).respondents.count == 3)
    }

    @Test("a question without answers is written as not asked")
    func notAsked() throws {
        let set = AnswerSet(
            units: [Unit(key: "u", kind: .anonymous)], respondents: [Respondent(number: 1, unit: "u")], answers: [:])
        let text = try AnswersFile.render(set, questionnaire: Samples.questionnaire())
        #expect(
            text == Self.header + "u,anonymous,,,1,," + Array(repeating: "not_asked", count: 6).joined(separator: ",")
                + "\n")
        #expect(try parse(text).answers["work"] == [.state(.notAsked)])
    }

    @Test("quotes with accents after them survive")
    func accents() throws {
        let text = "\"\u{301}a\",\r\n"
        let set = AnswerSet(
            units: [Unit(key: "u,\"1\"", kind: .anonymous)],
            respondents: [Respondent(number: 1, unit: "u,\"1\"")], answers: ["more": [.text(text)]])
        let back = try parse(AnswersFile.render(set, questionnaire: Samples.questionnaire()))
        #expect(back.answers["more"] == [.text(text)])
        #expect(back.units == set.units)
    }
}
