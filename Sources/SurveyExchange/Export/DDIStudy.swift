import SurveyModel

/// What a wave is, as the `stdyDscr` of DDI-Codebook.
struct DDIStudy {
    private let export: WaveExport
    private let wave: Wave

    init(_ export: WaveExport) {
        self.export = export
        wave = export.questionnaire.wave
    }

    /// The title in bokmål, the same in other languages, and an identifier.
    static func title(of wave: Wave, suffix: String? = nil) -> XMLElement {
        let others = wave.title.all.filter { $0.language != .nb }
        return XMLElement(
            "titlStmt", [],
            [XMLElement("titl", [("xml:lang", "nb")], text: wave.title.nb)]
                + others.map { XMLElement("parTitl", [("xml:lang", $0.language.rawValue)], text: $0.text) }
                + [XMLElement("IDNo", text: wave.key + (suffix.map { ".\($0)" } ?? ""))])
    }

    var element: XMLElement {
        XMLElement(
            "stdyDscr", [],
            [XMLElement("citation", [], [Self.title(of: wave)])] + authorization
                + [XMLElement("stdyInfo", [], abstract + [summary])] + method + access
                + export.notes.map { XMLElement("notes", [("xml:lang", "nb")], text: $0) })
    }

    private var authorization: [XMLElement] {
        guard let basis = wave.legalBasis else { return [] }
        return [XMLElement("studyAuthorization", [], [XMLElement("authorizationStatement", text: basis)])]
    }

    private var abstract: [XMLElement] {
        let note = wave.origin.note.map { XMLElement.labels("abstract", $0) } ?? []
        return note + (wave.note.map { XMLElement.labels("abstract", $0) } ?? [])
    }

    private var summary: XMLElement {
        let dates = [("start", wave.opened), ("end", wave.closed)].compactMap { event, day in
            day.map {
                XMLElement("collDate", [("date", $0.description), ("event", event)], text: $0.description)
            }
        }
        return XMLElement(
            "sumDscr", [],
            dates + [
                XMLElement("nation", [("abbr", "NO"), ("xml:lang", "nb")], text: "Norge"),
                XMLElement(
                    "geogUnit", [("xml:lang", "nb")],
                    text: "Kommuner etter inndelingen per \(wave.boundaryDate)"),
                XMLElement("anlyUnit", [("xml:lang", "nb")], text: "Respondenter som svarer for kommuner og regioner"),
                XMLElement("universe", [("clusion", "I"), ("xml:lang", "nb")], text: universe),
                XMLElement("dataKind", [("xml:lang", "en")], text: "survey data (\(wave.origin.rawValue))"),
            ])
    }

    private var universe: String {
        guard let population = wave.design.population else { return "Norske kommuner og regioner" }
        return "Norske kommuner og regioner; populasjonen har \(population) enheter"
    }

    private var method: [XMLElement] {
        var collection: [XMLElement] = []
        if wave.design.isStratified {
            collection.append(
                XMLElement("sampProc", [("xml:lang", "nb")], text: "Stratifisert; se variabelen stratum."))
        }
        if wave.design.isWeighted {
            collection.append(
                XMLElement("weight", [("xml:lang", "nb")], text: "Hver respondent har en vekt; se variabelen weight."))
        }
        return collection.isEmpty ? [] : [XMLElement("method", [], [XMLElement("dataColl", [], collection)])]
    }

    private var access: [XMLElement] {
        guard let day = wave.deleteBy else { return [] }
        let words = "Svarene skal slettes senest \(day)."
        return [
            XMLElement(
                "dataAccs", [],
                [XMLElement("useStmt", [], [XMLElement("conditions", [("xml:lang", "nb")], text: words)])])
        ]
    }
}
