/// A wave's respondents as columns, in order of number. What nobody has is nil.
struct StoredPeople {
    private(set) var numbers: [Int32] = []
    private(set) var unitOf: [Int32] = []
    private(set) var weights: [Double] = []
    private(set) var strata: [String?]?
    private(set) var clusters: [String?]?
    private(set) var sourceIDs: [String]?

    /// Whether a number is its place, counted from 1.
    var areDense: Bool { numbers.last.map { Int($0) == numbers.count } ?? true }

    /// Adds somebody whose number is higher than those before.
    mutating func add(
        number: Int, unit: Int32, weight: Double, stratum: String?, cluster: String?, sourceID: String?
    ) {
        let before = numbers.count
        numbers.append(Int32(clamping: number))
        unitOf.append(unit)
        weights.append(weight)
        if stratum != nil, strata == nil { strata = Array(repeating: nil, count: before) }
        strata?.append(stratum)
        if cluster != nil, clusters == nil { clusters = Array(repeating: nil, count: before) }
        clusters?.append(cluster)
        if sourceID != nil, sourceIDs == nil { sourceIDs = Array(repeating: "", count: before) }
        sourceIDs?.append(sourceID ?? "")
    }

    /// Where a number stands; nil where nobody has it.
    func place(of number: Int) -> Int? {
        if areDense { return (1...max(1, numbers.count)).contains(number) && !numbers.isEmpty ? number - 1 : nil }
        var (low, high) = (0, numbers.count)
        while low < high {
            let middle = (low + high) / 2
            if Int(numbers[middle]) < number { low = middle + 1 } else { high = middle }
        }
        return low < numbers.count && Int(numbers[low]) == number ? low : nil
    }
}
