extension Array {
    /// Appends `element` until there are `count`.
    mutating func fill(_ element: Element, to count: Int) {
        append(contentsOf: repeatElement(element, count: Swift.max(0, count - self.count)))
    }
}
