/// Where in a publication a printed number stands.
enum Place: Hashable {
    /// A cell, by the indices of its exhibit and of itself.
    case cell(exhibit: Int, Int)
    /// A claim, by its index.
    case claim(Int)
}
