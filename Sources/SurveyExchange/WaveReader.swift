import SurveyModel
import YAMLKit

/// Reads the head of a wave file.
struct WaveReader {
    private static let keys = [
        "key", "title", "note", "origin", "status", "opened", "closed", "boundary_date", "design",
    ]

    let log: FaultLog

    func wave(_ node: YAMLNode) -> Wave? {
        guard let fields = YAMLFields(node, keys: Self.keys, log: log) else { return nil }
        let key = fields.required("key", log.key)
        let title = fields.required("title", log.label)
        let note = fields.optional("note", log.label)
        let origin: WaveOrigin? = fields.required("origin", log.choice)
        let status: WaveStatus? = fields.required("status", log.choice)
        let opened = fields.optional("opened", log.date)
        let closed = fields.optional("closed", log.date)
        let boundaryDate = fields.required("boundary_date", log.date)
        let design = fields.optional("design", DesignReader(log: log).design)
        if let opened, let closed, closed < opened, let node = fields["closed"] {
            log.note("the wave closed before it opened; correct one of the dates", at: node.position)
        }
        guard let key, let title, let origin, let status, let boundaryDate else { return nil }
        return Wave(
            key: key, title: title, note: note, origin: origin, status: status, opened: opened, closed: closed,
            boundaryDate: boundaryDate, design: design ?? WaveDesign())
    }
}
