import SurveyModel

/// What a reader of a table must know: where the answers come from, and how to read the numbers.
struct TableNotes {
    let wave: Wave
    let sides: [TableQuestion]

    var all: [Label] { (wave.origin.note.map { [$0] } ?? []) + invented + multiple }

    private var invented: [Label] {
        guard wave.origin == .reconstructed else { return [] }
        var whole: [String] = []
        var parts: [Label] = []
        for side in sides {
            let options = side.categories.filter { $0.net == nil && $0.state == .valid }
            let invented = options.filter(\.isInvented)
            guard !invented.isEmpty else { continue }
            if invented.count == options.count {
                whole.append("«\(side.label.nb)»")
            } else {
                let which = invented.map { "«\($0.label.nb)»" }.joined(separator: ", ")
                parts.append(
                    Label("Rapporten trykte ikke tallene for \(which) («\(side.label.nb)»); de er diktet opp."))
            }
        }
        guard !whole.isEmpty else { return parts }
        let names =
            whole.count == 1 ? whole[0] : whole.dropLast().joined(separator: ", ") + " og " + whole[whole.count - 1]
        return parts + [Label("Rapporten trykte ingen fordeling for \(names); tallene her er diktet opp.")]
    }

    private var multiple: [Label] {
        sides.contains { $0.kind == .multiple }
            ? [Label("Flere svar mulig.", others: [.nn: "Fleire svar moglege.", .en: "Several answers possible."])] : []
    }
}
