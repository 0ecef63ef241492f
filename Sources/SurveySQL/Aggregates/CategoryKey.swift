import SQLiteKit

/// What makes two values one category, as SQL's `=` has it: 1 and 1.0 are equal, texts are compared by bytes.
enum CategoryKey: Hashable {
    case integer(Int64)
    case real(Double)
    case text([UInt8])
    case blob([UInt8])

    /// Nil for NULL, which is no category.
    init?(_ value: Value) {
        switch value {
        case .null: return nil
        case .integer(let number): self = .integer(number)
        case .real(let number): self = Int64(exactly: number).map(CategoryKey.integer) ?? .real(number)
        // Swift takes texts for equal that differ in how accents are written.
        case .text(let text): self = .text(Array(text.utf8))
        case .blob(let bytes): self = .blob(bytes)
        }
    }
}
