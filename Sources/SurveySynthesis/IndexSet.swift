/// A set of small numbers that keeps an order which depends on nothing but what was done with it.
struct IndexSet {
    private(set) var items: [Int] = []
    /// By number: its place in `items`; -1 where it is not there.
    private var places: [Int] = []

    mutating func insert(_ number: Int) {
        while places.count <= number { places.append(-1) }
        guard places[number] < 0 else { return }
        places[number] = items.count
        items.append(number)
    }

    mutating func remove(_ number: Int) {
        guard number < places.count, places[number] >= 0 else { return }
        let place = places[number]
        items.swapAt(place, items.count - 1)
        places[items[place]] = place
        items.removeLast()
        places[number] = -1
    }
}
