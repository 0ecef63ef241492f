import YAMLKit

/// Names that may stand only once, with the places where they stand.
struct UniqueNames {
    private let kind: String
    private let log: FaultLog
    private var lines: [String: Int] = [:]

    /// Names of things of one `kind`, as a message calls it.
    init(_ kind: String, log: FaultLog) {
        self.kind = kind
        self.log = log
    }

    /// Notes a name that stood before.
    mutating func add(_ name: String, at position: YAMLPosition) {
        if let first = lines[name] {
            log.note("the \(kind) '\(name)' stands twice, first on line \(first); rename or remove one", at: position)
        } else {
            lines[name] = position.line
        }
    }

    func contains(_ name: String) -> Bool { lines[name] != nil }
    var all: [String] { lines.keys.sorted() }
}
