import SurveyExchange
import SurveyModel
import SurveyTestSupport
import Testing

@Suite struct DDIExportTests {
    private func root(
        _ questionnaire: Questionnaire? = nil, withIdentifiers: Bool = false
    ) throws -> DDITree.Node {
        let test = try ExportSamples.database(questionnaire)
        let export = try ExportSamples.export(test, withIdentifiers: withIdentifiers)
        return try DDITree.root(DDIExport(export, day: TinyWave.day("2026-11-25")).text)
    }

    /// The sample with everything that a wave may tell of itself.
    private func told() throws -> Questionnaire {
        let plain = try ExportSamples.questionnaire(origin: "reconstructed")
        let wave = Wave(
            key: "2020", title: Label("Prøve & <mer>", others: [.nn: "Prøve", .en: "Trial"]),
            note: Label("Les dette", others: [.en: "Read this"]), origin: .synthetic, status: .closed,
            opened: plain.wave.opened, closed: plain.wave.closed, boundaryDate: plain.wave.boundaryDate,
            design: plain.wave.design, legalBasis: "Samtykke", deleteBy: CalendarDate("2030-12-31"))
        return Questionnaire(wave: wave, batteries: plain.batteries, questions: plain.questions)
    }

    @Test("the document keeps the rules of the schema, with and without identifiers", arguments: [false, true])
    func schema(withIdentifiers: Bool) throws {
        for questionnaire in [try ExportSamples.questionnaire(), try told()] {
            let root = try root(questionnaire, withIdentifiers: withIdentifiers)
            #expect(root.name == DDISchema.root)
            #expect(root.faults.isEmpty, "\(root.faults)")
        }
    }

    @Test("the check of the rules finds what is out of place")
    func finds() throws {
        let root = try DDITree.root(
            """
            <codeBook version="2.5"><dataDscr><var name="a" nature="odd"><catgry><labl>x</labl><catValu>1</catValu></catgry>
            <qstn/></var><varGrp/></dataDscr><stdyDscr>text<citation/></stdyDscr></codeBook>
            """)
        #expect(
            Set(root.faults) == [
                "codeBook: version='2.5'", "codeBook: 0 of stdyDscr+", "codeBook: stdyDscr out of its place",
                "dataDscr: varGrp out of its place", "var: nature='odd'", "var: qstn out of its place",
                "catgry: catValu out of its place", "stdyDscr: text", "citation: 0 of titlStmt",
            ])
    }

    @Test("ids are unique, and what refers to them refers to one that is there")
    func references() throws {
        let root = try root()
        let nodes = DDISchema.rules.keys.flatMap { root.all($0) }
        let ids = nodes.compactMap { $0.attributes["ID"] }
        #expect(Set(ids).count == ids.count)
        for node in nodes {
            for name in ["var", "files"] {
                for id in (node.attributes[name] ?? "").split(separator: " ") { #expect(ids.contains(String(id))) }
            }
        }
    }

    @Test("it tells title, dates, legal basis, weighting, deletion and origin in the languages that there are")
    func study() throws {
        let study = try #require(try root(told()).children.first { $0.name == "stdyDscr" })
        let title = try #require(study.all("titlStmt").first)
        #expect(title.texts("titl") == ["Prøve & <mer>"])
        #expect(title.children.filter { $0.name == "parTitl" }.map { $0.attributes["xml:lang"] } == ["nn", "en"])
        #expect(study.all("collDate").map { $0.attributes["date"] } == ["2020-01-15", "2020-02-28"])
        #expect(study.all("authorizationStatement").map(\.text) == ["Samtykke"])
        #expect(study.all("weight").count == 1 && study.all("sampProc").count == 1)
        #expect(study.all("conditions").map(\.text) == ["Svarene skal slettes senest 2030-12-31."])
        #expect(study.all("abstract").first?.text.hasPrefix("Syntetisk") == true)
        #expect(study.texts("notes").first?.hasPrefix("Syntetisk") == true)
        #expect(study.all("universe").first?.text.contains("356") == true)
    }

    @Test("a variable has its question, routing, codes and counts as a naive count gives them")
    func variables() throws {
        let root = try root()
        let activity = try #require(root.all("var").first { $0.attributes["name"] == "activity" })
        #expect(activity.all("qstnLit").map(\.text) == ["Aktiv <& \"nå\"", "Active"])
        let source = try #require(root.all("var").first { $0.attributes["name"] == "source.ds" })
        #expect(source.texts("universe") == ["activity=yes"])
        #expect(source.attributes["nature"] == "ordinal")
        for question in try ExportSamples.questionnaire().questions
        where question.kind == .single || question.kind == .scale {
            let variable = try #require(root.all("var").first { $0.attributes["name"] == question.key })
            let answers = try #require(ExportSamples.answers.answers[question.key])
            for category in variable.children.filter({ $0.name == "catgry" }) {
                let code = try #require(category.texts("catValu").first)
                let naive = answers.filter { answer in
                    switch answer {
                    case .options(let codes): codes.contains(code)
                    case .state(let state): question.code(for: state) == code
                    default: false
                    }
                }.count
                #expect(category.texts("catStat") == ["\(naive)"], "\(question.key) \(code)")
                let isState = question.options.first { $0.code == code }?.state ?? .noAnswer
                #expect(category.attributes["missing"] == (isState == .valid ? "N" : "Y"))
            }
        }
        let tick = try #require(root.all("var").first { $0.attributes["name"] == "work[a]" })
        #expect(tick.children.filter { $0.name == "catgry" }.prefix(2).map { $0.texts("catStat") } == [["2"], ["1"]])
    }

    @Test("batteries and multiple questions are groups, and a question of texts is told without its texts")
    func groups() throws {
        let root = try root()
        let groups = root.all("varGrp")
        #expect(groups.map { $0.attributes["type"] } == ["grid", "multipleResp"])
        let names = Dictionary(
            uniqueKeysWithValues: root.all("var").map { ($0.attributes["ID"] ?? "", $0.attributes["name"] ?? "") })
        #expect(
            groups.map { ($0.attributes["var"] ?? "").split(separator: " ").map { names[String($0)] } }
                == [["source.ds"], ["work[a]", "work[b]"]])
        let more = try #require(root.all("var").first { $0.attributes["name"] == "more" })
        #expect(more.attributes["representationType"] == "text" && more.attributes["files"] == nil)
    }
}
