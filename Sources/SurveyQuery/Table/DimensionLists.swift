/// The categories of all dimensions of a tally by its numbers, flat: every group of every table is looked up here.
struct DimensionLists {
    /// By dimension, where its numbers begin, and how many it has, from -8 on.
    private var begins: [Int] = []
    private var sizes: [Int] = []
    private var counted: [Bool] = []
    /// Where a number's categories begin and end in `places`.
    private var ranges: [(begin: Int, end: Int)] = []
    private var places: [Int] = []

    init(_ dimensions: [TableSide], patterns: [[[Int]]?]) {
        for (side, patterns) in zip(dimensions, patterns) {
            let lists = patterns.map { side.lists(of: $0) } ?? side.lists
            begins.append(counted.count)
            sizes.append(lists.counted.count)
            counted += lists.counted
            for (begin, end) in zip(lists.starts, lists.starts.dropFirst()) {
                ranges.append((places.count + begin, places.count + end))
            }
            places += lists.places
        }
    }

    /// Whether the base rule counts a number of a dimension.
    @inline(__always)
    func counts(_ number: Int, _ dimension: Int) -> Bool {
        number >= -8 && number + 8 < sizes[dimension] && counted[begins[dimension] + number + 8]
    }

    /// The categories of a number that is counted.
    @inline(__always)
    func forEach(_ number: Int, _ dimension: Int, _ body: (Int) -> Void) {
        let range = ranges[begins[dimension] + number + 8]
        for index in range.begin..<range.end { body(places[index]) }
    }
}
