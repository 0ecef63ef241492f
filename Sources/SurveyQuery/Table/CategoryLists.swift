/// By number of a dimension, the categories that it belongs to and whether the base rule counts it.
struct CategoryLists {
    /// By number + 8.
    let counted: [Bool]
    /// By number + 8, and one more: where its categories begin in `places`.
    let starts: [Int]
    let places: [Int]

    /// - Parameter entries: from the number -8 on.
    init(_ entries: some Sequence<(categories: [Int], isCounted: Bool)>) {
        var counted: [Bool] = []
        var starts = [0]
        var places: [Int] = []
        for entry in entries {
            counted.append(entry.isCounted)
            places += entry.categories
            starts.append(places.count)
        }
        (self.counted, self.starts, self.places) = (counted, starts, places)
    }

    func counts(_ number: Int) -> Bool { counted.indices.contains(number + 8) && counted[number + 8] }

    func categories(of number: Int) -> ArraySlice<Int> {
        guard counted.indices.contains(number + 8) else { return [] }
        return places[starts[number + 8]..<starts[number + 9]]
    }
}
