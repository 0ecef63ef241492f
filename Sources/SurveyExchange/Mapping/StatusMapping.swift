/// By which values of which columns it is told how far somebody got.
struct StatusMapping: Sendable, Equatable {
    /// How far.
    enum Level: String, CaseIterable, Sendable {
        /// The questionnaire was sent, and no more.
        case distributed
        /// Opened, perhaps answered in part.
        case partial
        /// To the end.
        case complete
    }

    /// The value that stands for any that is not empty.
    static let anything = "*"

    /// By level, the columns and their values; one that holds is enough. The furthest level that holds counts.
    var levels: [Level: [String: [String]]] = [:]

    /// The columns, in order.
    var columns: [String] { Set(levels.values.flatMap(\.keys)).sorted() }
}
