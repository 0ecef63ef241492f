import SurveyModel
import YAMLKit

/// Reads a case study.
struct CaseStudyReader {
    private static let keys =
        ["key", "title", "source", "place", "period", "summary", "actors", "measures", "links", "speaks_about"]
        + CaseStudy.Section.allCases.map(\.rawValue)

    let log: FaultLog

    func caseStudy(_ bytes: [UInt8]) -> CaseStudy? {
        guard let root = log.document(bytes, format: "kunnskap-case/1", keys: Self.keys) else { return nil }
        let key = root.required("key", log.key)
        let title = root.required("title", log.label)
        let source = root.required("source", source)
        let place = root.required("place", place)
        let period = root.required("period", period)
        let summary = root.required("summary", log.label)
        let actors = root.required("actors", log.list(of: actor))
        let measures = root.required("measures", log.list(of: measure))
        var sections: [CaseStudy.Section: [String]] = [:]
        for section in CaseStudy.Section.allCases {
            sections[section] = root.required(section.rawValue, log.list(of: log.text))
        }
        let links = root.required("links", log.list(of: link))
        let subjects = root.required("speaks_about", subjects)
        guard let key, let title, let source, let place, let period, let summary, let actors, let measures, let links,
            let subjects
        else { return nil }
        return CaseStudy(
            key: key, title: title, publication: source.publication, chapter: source.chapter, pages: source.pages,
            place: place.name, region: place.region, municipalities: place.municipalities, counties: place.counties,
            from: period.from, to: period.to, summary: summary, actors: actors, measures: measures,
            sections: sections, links: links, questions: subjects.questions, sources: subjects.sources)
    }

    private func source(_ node: YAMLNode) -> (publication: String, chapter: String, pages: String?)? {
        guard let fields = YAMLFields(node, keys: ["publication", "chapter", "pages"], log: log) else { return nil }
        let publication = fields.required("publication", log.key)
        let chapter = fields.required("chapter", log.text)
        let pages = fields.optional("pages", log.text)
        guard let publication, let chapter else { return nil }
        return (publication, chapter, pages)
    }

    private func place(
        _ node: YAMLNode
    ) -> (name: String, region: String?, municipalities: [String], counties: [String])? {
        let keys = ["name", "municipalities", "counties", "region"]
        guard let fields = YAMLFields(node, keys: keys, log: log) else { return nil }
        let name = fields.required("name", log.text)
        var names = (UniqueNames("municipality", log: log), UniqueNames("county", log: log))
        let municipalities = fields.required("municipalities") {
            distinct($0, &names.0) { digits($0, 4, "a municipality's code") }
        }
        let counties = fields.required("counties") { distinct($0, &names.1) { digits($0, 2, "a county's code") } }
        let region = fields.optional("region", log.text)
        guard let name, let municipalities, let counties else { return nil }
        return (name, region, municipalities, counties)
    }

    /// The values of a list, each of which may stand only once.
    private func distinct(
        _ node: YAMLNode, _ names: inout UniqueNames, prefix: String = "", _ read: (YAMLNode) -> String?
    ) -> [String]? {
        log.list(node)?.compactMap { item in
            guard let value = read(item) else { return nil }
            names.add(prefix + value, at: item.position)
            return value
        }
    }

    private func period(_ node: YAMLNode) -> (from: String?, to: String?)? {
        guard let fields = YAMLFields(node, keys: ["from", "to"], log: log) else { return nil }
        let from = fields.optional("from") { digits($0, 4, "a year") }
        let to = fields.optional("to") { digits($0, 4, "a year") }
        if let from, let to, to < from, let node = fields["to"] {
            log.note("the case ends before it begins; correct one of the years", at: node.position)
        }
        return (from, to)
    }

    private func digits(_ node: YAMLNode, _ count: Int, _ kind: String) -> String? {
        guard let text = log.text(node) else { return nil }
        guard text.utf8.count == count, text.utf8.allSatisfy(\.isDigit) else {
            log.note("'\(text)' is not \(kind); write its \(count) digits", at: node.position)
            return nil
        }
        return text
    }

    private func actor(_ node: YAMLNode) -> CaseStudy.Actor? {
        guard let fields = YAMLFields(node, keys: ["organisation", "function", "role"], log: log) else { return nil }
        let organisation = fields.required("organisation", log.text)
        let function = fields.required("function", log.anyText)
        let role = fields.required("role", log.text)
        guard let organisation, let function, let role else { return nil }
        return CaseStudy.Actor(organisation: organisation, function: function, role: role)
    }

    private func measure(_ node: YAMLNode) -> CaseStudy.Measure? {
        pair(node, "title", "description").map { CaseStudy.Measure(title: $0, description: $1) }
    }

    private func link(_ node: YAMLNode) -> CaseStudy.Link? {
        pair(node, "title", "url").map { CaseStudy.Link(title: $0, url: $1) }
    }

    private func pair(_ node: YAMLNode, _ first: String, _ second: String) -> (String, String)? {
        guard let fields = YAMLFields(node, keys: [first, second], log: log) else { return nil }
        let one = fields.required(first, log.text)
        let other = fields.required(second, log.text)
        guard let one, let other else { return nil }
        return (one, other)
    }

    private func subjects(_ node: YAMLNode) -> (questions: [String], sources: [String])? {
        guard let fields = YAMLFields(node, keys: ["questions", "sources"], log: log) else { return nil }
        // Both are variables of the question bank.
        var names = UniqueNames("variable", log: log)
        let questions = fields.required("questions") { distinct($0, &names, log.key) }
        let sources = fields.required("sources") { distinct($0, &names, prefix: "source.", log.key) }
        guard let questions, let sources else { return nil }
        return (questions, sources)
    }
}
