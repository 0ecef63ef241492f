import SurveyModel

/// Makes a cross-tab of a tally: categories, base, counts.
struct CrossTabBuilder {
    let request: CrossTabRequest
    let wave: Wave
    let weight: CrossTabRequest.Weight
    /// Row, column if there is one, layers.
    let dimensions: [TableSide]
    let tally: Tally

    func build() -> CrossTab {
        let hasColumn = request.column != nil
        let counter = TableCounter(dimensions, hasColumn: hasColumn, tally: tally)
        let shown = dimensions.indices.map { self.shown($0, counter) }
        let counts = TableCounts(dimensions, counter, shown: shown)
        let layers = dimensions.indices.dropFirst(counter.shape.firstLayer)
        return CrossTab(
            request: request, wave: wave, weight: weight, row: dimensions[0].tableQuestion(isShown: shown[0]),
            column: hasColumn ? dimensions[1].tableQuestion(isShown: shown[1]) : nil,
            layers: layers.map { dimensions[$0].tableQuestion(isShown: shown[$0]) },
            base: counter.base.base(dimensions, counted: counter.all),
            panels: panels(counts, shown: shown[layers], panels: counter.shape.panels), counts: counts, testing: nil)
    }

    /// By category of a dimension, whether it is printed: listed ones always, others where somebody is in them.
    private func shown(_ dimension: Int, _ counter: TableCounter) -> [Bool] {
        let side = dimensions[dimension]
        guard side.hasUnlisted else { return side.isListed }
        let shape = counter.shape
        return side.isListed.enumerated().map { category, isListed in
            if isListed { return true }
            return (0..<shape.panels).contains { panel in
                let place = shape.place(panel, 0, 0)
                if dimension < shape.firstLayer {
                    return counter.n[place + shape.first(dimension) + category * shape.stride(dimension)] > 0
                }
                let isIn = place / shape.stride(dimension) % shape.layers[dimension - shape.firstLayer] == category
                return isIn && counter.n[place] > 0
            }
        }
    }

    /// The panels of printed categories.
    private func panels(_ counts: TableCounts, shown: ArraySlice<[Bool]>, panels: Int) -> [Panel] {
        guard shown.contains(where: { $0.contains(false) }) else {
            return (0..<panels).map { Panel(counts, index: $0) }
        }
        return (0..<panels).compactMap { panel in
            var rest = panel
            for isShown in shown.reversed() {
                guard isShown[rest % isShown.count] else { return nil }
                rest /= isShown.count
            }
            return Panel(counts, index: panel)
        }
    }
}
