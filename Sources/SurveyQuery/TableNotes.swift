import SurveyModel

/// What a reader of a table must know: where the answers come from, and how to read the numbers.
struct TableNotes {
    let wave: Wave
    let sides: [TableQuestion]

    var all: [Label] { (wave.origin.note.map { [$0] } ?? []) + invented + multiple }

    private var invented: [Label] {
        guard wave.origin == .reconstructed else { return [] }
        return sides.compactMap { side in
            let options = side.categories.filter { $0.net == nil && $0.state == .valid }
            let invented = options.filter(\.isInvented)
            guard !invented.isEmpty else { return nil }
            let which = invented.map { "«\($0.label.nb)»" }.joined(separator: ", ")
            return invented.count == options.count
                ? Label("Rapporten trykte ingen fordeling for «\(side.label.nb)»; tallene her er diktet opp.")
                : Label("Rapporten trykte ikke tallene for \(which) («\(side.label.nb)»); de er diktet opp.")
        }
    }

    private var multiple: [Label] {
        sides.contains { $0.kind == .multiple }
            ? [Label("Flere svar mulig.", others: [.nn: "Fleire svar moglege.", .en: "Several answers possible."])] : []
    }
}
