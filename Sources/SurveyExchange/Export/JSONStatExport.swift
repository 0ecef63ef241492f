import SurveyModel

/// A wave's counts as JSON-stat 2.0: a collection with a dataset for each question with options, whose one dimension
/// has the options in order and the states that there are. Counts are of respondents, unweighted; in a multiple question
/// a respondent counts under every option that was ticked.
public struct JSONStatExport {
    private struct Category {
        let code: String
        let label: Label
        let count: Int
    }

    private let export: WaveExport

    /// Of a wave that was read.
    public init(_ export: WaveExport) { self.export = export }

    /// The document.
    public var text: String {
        let wave = export.questionnaire.wave
        return JSONText.object(
            [
                ("version", .string("2.0")), ("class", .string("collection")), ("label", .string(wave.title.nb)),
            ] + notes + [
                ("extension", .object([("wave", .string(wave.key)), ("origin", .string(wave.origin.rawValue))])),
                ("link", .object([("item", .list(datasets))])),
            ]
        ).text
    }

    /// The note stands on every dataset: each may be passed on alone.
    private var notes: [(key: String, value: JSONText)] {
        export.notes.isEmpty ? [] : [("note", .list(export.notes.map(JSONText.string)))]
    }

    private var datasets: [JSONText] {
        export.questionnaire.questions.enumerated().filter { $0.element.kind.isCoded }.map { place, question in
            dataset(question, export.columns.filter { $0.question?.place == place })
        }
    }

    private func dataset(_ question: Question, _ columns: [ExportColumn]) -> JSONText {
        let categories = answers(question, columns) + states(question, columns)
        let wave = export.questionnaire.wave
        return .object(
            [
                ("version", .string("2.0")), ("class", .string("dataset")),
                ("label", .string("\(wave.title.nb): \(question.label.nb)")), ("source", .string("Kunnskap")),
            ] + notes + [
                ("id", .list([.string(question.key)])), ("size", .list([.whole(categories.count)])),
                ("dimension", .object([(question.key, dimension(question.label, categories))])),
                ("value", .list(categories.map { .whole($0.count) })),
                (
                    "extension",
                    .object([
                        ("wave", .string(wave.key)), ("origin", .string(wave.origin.rawValue)),
                        ("kind", .string(question.kind.rawValue)), ("respondents", .whole(export.count)),
                    ])
                ),
            ])
    }

    private func dimension(_ label: Label, _ categories: [Category]) -> JSONText {
        .object([
            ("label", .string(label.nb)),
            (
                "category",
                .object([
                    ("index", .list(categories.map { .string($0.code) })),
                    ("label", .object(categories.map { ($0.code, .string($0.label.nb)) })),
                ])
            ),
        ])
    }

    /// The options, in order.
    private func answers(_ question: Question, _ columns: [ExportColumn]) -> [Category] {
        guard question.kind == .multiple else { return categories(columns) { $0.state == .valid } }
        return columns.map { column in
            let option = column.option
            return Category(
                code: option?.code ?? column.name, label: option?.label ?? column.label,
                count: column.codes?.counts()[1] ?? 0)
        }
    }

    /// Those that the question lists, and others that somebody is in. All columns of a multiple question have them.
    private func states(_ question: Question, _ columns: [ExportColumn]) -> [Category] {
        let listed = Set(question.options.filter { $0.state != .valid }.map(\.code))
        return categories(columns) { $0.state != .valid }.filter { $0.count > 0 || listed.contains($0.code) }
    }

    private func categories(_ columns: [ExportColumn], _ isOne: (ExportMeaning) -> Bool) -> [Category] {
        guard let column = columns.first, let counts = column.codes?.counts() else { return [] }
        return column.meanings.filter(isOne).map {
            Category(code: $0.code, label: $0.label, count: counts[$0.number] ?? 0)
        }
    }
}
