/// The categories of all dimensions of a tally by its numbers, flat: every group of every table is looked up here.
struct DimensionLists {
    typealias Range = CategoryLists.Range

    /// Where a group is in a table.
    struct Place {
        /// The begins of its panel, its row and its column.
        var panel = 0
        var row = 0
        var column = 0
        /// The first dimension whose base rule does not count its number; nil where it is counted.
        var uncounted: Int?
        /// Whether each of its numbers has one category.
        var isOne = true
    }

    /// By dimension, where its numbers begin, and how many it has, from -8 on.
    private var begins: [(begin: Int, size: Int)] = []
    private var ranges: [Range] = []
    private(set) var places: [Int] = []
    /// As `ranges`: how far a number's one category is from the first panel, row 0 or column 0; -1 where it has several
    /// or none, and -2 where it is not counted.
    private var steps: [Int] = []

    /// - Parameter grid: the table that the categories are places of.
    init(_ dimensions: [TableSide], patterns: [[[Int]]?], grid: GridShape) {
        begins.reserveCapacity(dimensions.count)
        ranges.reserveCapacity(32 * dimensions.count)
        places.reserveCapacity(32 * dimensions.count)
        steps.reserveCapacity(32 * dimensions.count)
        for (dimension, (side, patterns)) in zip(dimensions, patterns).enumerated() {
            let (first, stride) = (grid.first(dimension), grid.stride(dimension))
            let lists = patterns.map { side.lists(of: $0) } ?? side.lists
            begins.append((ranges.count, lists.ranges.count))
            let offset = Int32(places.count)
            for range in lists.ranges {
                ranges.append(
                    Range(begin: range.begin + offset, end: range.end + offset, isCounted: range.isCounted))
                let step = range.end - range.begin == 1 ? first + stride * lists.places[Int(range.begin)] : -1
                steps.append(range.isCounted ? step : -2)
            }
            places += lists.places
        }
    }

    /// Where the group is whose numbers begin at an index.
    @inline(__always)
    func place(_ numbers: [Int], _ start: Int, _ shape: GridShape) -> Place {
        var place = Place()
        for dimension in begins.indices {
            let (begin, size) = begins[dimension]
            let number = numbers[start + dimension]
            let step = number >= -8 && number + 8 < size ? steps[begin + number + 8] : -2
            if step == -2 {
                place.uncounted = dimension
                return place
            }
            if step < 0 {
                place.isOne = false
            } else if dimension == 0 {
                place.row = step
            } else if dimension < shape.firstLayer {
                place.column = step
            } else {
                place.panel += step
            }
        }
        return place
    }

    /// Where the categories of a number that is counted are in `places`.
    @inline(__always)
    func range(_ number: Int, _ dimension: Int) -> Swift.Range<Int> {
        let range = ranges[begins[dimension].begin + number + 8]
        return Int(range.begin)..<Int(range.end)
    }

    /// The panels of a group that is counted: one by one category of each layer's.
    func forEachPanel(_ numbers: [Int], _ start: Int, _ shape: GridShape, _ body: (Int) -> Void) {
        var panels = [0]
        for (index, size) in shape.layers.enumerated() {
            let dimension = shape.firstLayer + index
            let categories = places[range(numbers[start + dimension], dimension)]
            panels = panels.flatMap { panel in categories.map { panel * size + $0 } }
        }
        for panel in panels { body(panel) }
    }
}
