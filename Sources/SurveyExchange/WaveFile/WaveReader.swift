import SurveyModel
import YAMLKit

/// Reads the head of a wave file.
struct WaveReader {
    /// What is known of the wave, also where something of it is faulty: the rest of the file is read by it.
    struct Head {
        let key: String?
        let languages: [Language]
        let boundaryDate: CalendarDate?
        let wave: Wave?
    }

    private static let keys = [
        "key", "title", "note", "origin", "status", "opened", "closed", "boundary_date", "languages", "legal_basis",
        "delete_by", "design",
    ]

    let log: FaultLog
    /// The waves that there are already.
    let stored: [Questionnaire]

    func head(_ node: YAMLNode) -> Head? {
        guard let fields = YAMLFields(node, keys: Self.keys, log: log) else { return nil }
        let languages = fields.optional("languages", languages) ?? [.nb]
        let key = fields.required("key", key)
        let title = fields.required("title") { log.label($0, in: languages) }
        let note = fields.optional("note") { log.label($0, in: languages) }
        let origin: WaveOrigin? = fields.required("origin", log.choice)
        let status: WaveStatus? = fields.required("status", log.choice)
        let opened = fields.optional("opened", log.date)
        let closed = fields.optional("closed", log.date)
        let boundaryDate = fields.required("boundary_date", log.date)
        let legalBasis = fields.optional("legal_basis", log.text)
        let deleteBy = fields.optional("delete_by", log.date)
        let design = fields.optional("design", DesignReader(log: log).design)
        check(opened, closed, deleteBy, fields)
        var wave: Wave?
        if let key, let title, let origin, let status, let boundaryDate {
            wave = Wave(
                key: key, title: title, note: note, origin: origin, status: status, opened: opened, closed: closed,
                boundaryDate: boundaryDate, design: design ?? WaveDesign(), languages: languages,
                legalBasis: legalBasis, deleteBy: deleteBy)
        }
        return Head(key: key, languages: languages, boundaryDate: boundaryDate, wave: wave)
    }

    private func key(_ node: YAMLNode) -> String? {
        guard let key = log.key(node) else { return nil }
        if stored.contains(where: { $0.wave.key == key }) {
            log.note("there is a wave '\(key)' already; give the new one another key", at: node.position)
        }
        return key
    }

    /// The languages, in our order.
    private func languages(_ node: YAMLNode) -> [Language]? {
        guard let nodes = log.filledList(node) else { return nil }
        var names = UniqueNames("language", log: log)
        let languages = nodes.compactMap { node -> Language? in
            guard let language: Language = log.choice(node) else { return nil }
            names.add(language.rawValue, at: node.position)
            return language
        }
        guard languages.count == nodes.count else { return nil }
        guard languages.contains(.nb) else {
            log.note("every label has its bokmål; add 'nb' to the languages", at: node.position)
            return nil
        }
        return Language.allCases.filter(languages.contains)
    }

    private func check(
        _ opened: CalendarDate?, _ closed: CalendarDate?, _ deleteBy: CalendarDate?, _ fields: YAMLFields
    ) {
        if let opened, let closed, closed < opened, let node = fields["closed"] {
            log.note("the wave closed before it opened; correct one of the dates", at: node.position)
        }
        if let deleteBy, let last = closed ?? opened, deleteBy <= last, let node = fields["delete_by"] {
            let event = closed == nil ? "opens" : "closes"
            log.note(
                "the answers would be deleted before the wave \(event); correct one of the dates", at: node.position)
        }
    }
}
