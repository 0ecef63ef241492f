/// By number of a dimension, the categories that it belongs to and whether the base rule counts it.
struct CategoryLists: Sendable {
    /// Where a number's categories are in `places`, and whether it is counted.
    struct Range: Sendable {
        let begin: Int32
        let end: Int32
        let isCounted: Bool
    }

    /// By number + 8.
    let ranges: [Range]
    let places: [Int]

    /// - Parameter entries: from the number -8 on.
    init(_ entries: some Sequence<(categories: [Int], isCounted: Bool)>) {
        var ranges: [Range] = []
        var places: [Int] = []
        for entry in entries {
            let begin = Int32(places.count)
            places += entry.categories
            ranges.append(Range(begin: begin, end: Int32(places.count), isCounted: entry.isCounted))
        }
        (self.ranges, self.places) = (ranges, places)
    }

    func counts(_ number: Int) -> Bool { ranges.indices.contains(number + 8) && ranges[number + 8].isCounted }

    func categories(of number: Int) -> ArraySlice<Int> {
        guard ranges.indices.contains(number + 8) else { return [] }
        return places[Int(ranges[number + 8].begin)..<Int(ranges[number + 8].end)]
    }
}
