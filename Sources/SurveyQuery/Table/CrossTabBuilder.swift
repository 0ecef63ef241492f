import SurveyModel

/// Makes a cross-tab of a tally: categories, base, counts, then percentages, on full precision.
struct CrossTabBuilder {
    let request: CrossTabRequest
    let wave: Wave
    let weight: CrossTabRequest.Weight
    /// Row, column if there is one, layers.
    let dimensions: [TableSide]
    let tally: Tally

    func build() -> CrossTab {
        let hasColumn = request.column != nil
        let lists = DimensionLists(dimensions, patterns: tally.patterns)
        let counter = TableCounter(dimensions, lists, hasColumn: hasColumn, tally: tally)
        let shown = shown(counter, hasColumn: hasColumn)
        let sides = zip(dimensions, shown).map { $0.tableQuestion(isShown: $1) }
        let layers = Array(sides.dropFirst(hasColumn ? 2 : 1))
        let total = counter.all
        return CrossTab(
            request: request, wave: wave, weight: weight, row: sides[0], column: hasColumn ? sides[1] : nil,
            layers: layers, base: BaseCounter(dimensions: dimensions, lists: lists, tally: tally).base(),
            panels: panels(counter, shown: shown, hasColumn: hasColumn),
            total: PanelBuilder.cell(total, row: nil, column: nil, of: total, total, total), testing: nil)
    }

    /// By dimension and category, whether it is printed: listed ones always, others where somebody is in them.
    private func shown(_ counter: TableCounter, hasColumn: Bool) -> [[Bool]] {
        let sizes = dimensions.map { $0.categories.count }
        return dimensions.enumerated().map { dimension, side in
            guard side.isListed.contains(false) else { return side.isListed }
            return side.isListed.enumerated().map { category, isListed in
                if isListed { return true }
                return (0..<counter.panels).contains { panel in
                    switch dimension {
                    case 0: return counter[panel, category + 1, 0].n > 0
                    case 1 where hasColumn: return counter[panel, 0, category + 1].n > 0
                    default:
                        let stride = sizes[(dimension + 1)...].reduce(1, *)
                        return panel / stride % sizes[dimension] == category && counter[panel, 0, 0].n > 0
                    }
                }
            }
        }
    }

    private func panels(_ counter: TableCounter, shown: [[Bool]], hasColumn: Bool) -> [Panel] {
        let layers = dimensions.dropFirst(hasColumn ? 2 : 1)
        let builder = PanelBuilder(
            row: dimensions[0], column: hasColumn ? dimensions[1] : nil, rowShown: shown[0],
            columnShown: hasColumn ? shown[1] : [])
        return (0..<counter.panels).compactMap { panel in
            var rest = panel
            var codes: [String] = []
            for (side, isShown) in zip(layers, shown.suffix(layers.count)).reversed() {
                let category = rest % side.categories.count
                guard isShown[category] else { return nil }
                codes.append(side.categories[category].code)
                rest /= side.categories.count
            }
            return builder.panel(counter, panel, layer: codes.reversed())
        }
    }
}
