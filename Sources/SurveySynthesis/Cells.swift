/// One byte for every respondent and column.
struct Cells {
    let respondents: Int
    private var storage: [UInt8]

    init(respondents: Int, columns: Int) {
        self.respondents = respondents
        storage = [UInt8](repeating: CellValue.notAsked, count: respondents * columns)
    }

    subscript(column: Int, respondent: Int) -> UInt8 {
        get { storage[column * respondents + respondent] }
        set { storage[column * respondents + respondent] = newValue }
    }

    /// Swaps what two respondents have in a column.
    mutating func swap(column: Int, _ i: Int, _ j: Int) {
        storage.swapAt(column * respondents + i, column * respondents + j)
    }
}
