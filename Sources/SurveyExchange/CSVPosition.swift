/// A place in a CSV text, as people count.
struct CSVPosition {
    /// The line, from 1.
    var line = 1
    /// The column in characters, from 1; a byte order mark is not counted.
    var column = 1
}
