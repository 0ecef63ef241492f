/// The ids of an answer table's respondents, and the order in which their answers go into the key of `answer`.
struct TablePeople {
    /// By place in the table.
    let ids: [Int64]
    /// The places in order of id; nil where that is the order of the table.
    let order: [Int32]?

    init(ids: [Int64]) {
        self.ids = ids
        let isSorted = zip(ids, ids.dropFirst()).allSatisfy { $0 < $1 }
        order = isSorted ? nil : ids.indices.map { Int32($0) }.sorted { ids[Int($0)] < ids[Int($1)] }
    }

    /// Which place comes next in order of id.
    func place(_ index: Int) -> Int { order.map { Int($0[index]) } ?? index }
}
