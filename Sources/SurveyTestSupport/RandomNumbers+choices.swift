extension RandomNumbers {
    /// Some of a list, at least one, in their order; none of an empty list.
    public mutating func some<T>(of list: [T]) -> [T] {
        guard !list.isEmpty else { return [] }
        let sure = below(list.count)
        var chosen: [T] = []
        for (index, element) in list.enumerated() where index == sure || below(3) == 0 { chosen.append(element) }
        return chosen
    }

    /// True once in so many times.
    public mutating func once(in times: Int) -> Bool { below(times) == 0 }
}
