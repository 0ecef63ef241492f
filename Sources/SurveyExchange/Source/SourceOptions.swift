/// What is said of a file instead of being recognised.
struct SourceOptions {
    var encoding: TextEncoding?
    /// The separator of cells, an ASCII character.
    var delimiter: UInt8?
    var decimal: DecimalMark?
}
