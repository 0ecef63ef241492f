/// The lines of a table stream. Fields are separated by tabs; `\t`, `\n`, `\r` and `\\` stand for what would end one.
///
///     kunnskap-table/1
///     T  name  columns|cells  rows or nothing     a table begins
///     V  name  label  kind  measure  decimals  width   a variable
///     L  value  label                             a value label of the last variable
///     M  value                                    a missing value of it
///     N  from  through                            a range of missing values, `\N` for lowest and highest
///     S  name  C|D|E  counted  label  variable …  a multiple-response set, `\N` where nothing is counted
///     I  sentence                                 what a person should know of the table
///     R  place  cell …                            a row; `\N` is the system-missing cell
///     Z  rows                                     the table is whole
///     Q  tables                                   the stream is whole
///     E  sentence                                 in place of the rest: why there is none
enum TableStreamFormat {
    static let version = "kunnskap-table/1"
    /// The most bytes of one line.
    static let longestLine = 64 << 20
    /// The most variables of a table, and cells of a row.
    static let mostColumns = 100_000
    /// The most tables of a stream.
    static let mostTables = 1_000

    static let tab = UInt8(ascii: "\t")
    static let newline = UInt8(ascii: "\n")
    static let escape = UInt8(ascii: "\\")

    /// The letter that stands after the escape for a byte; nil where the byte stands for itself.
    @inline(__always)
    static func letter(for byte: UInt8) -> UInt8? {
        switch byte {
        case tab: UInt8(ascii: "t")
        case newline: UInt8(ascii: "n")
        case UInt8(ascii: "\r"): UInt8(ascii: "r")
        case escape: escape
        default: nil
        }
    }

    /// The byte that an escaped letter stands for; nil where it stands for none.
    static func byte(for letter: UInt8) -> UInt8? {
        switch letter {
        case UInt8(ascii: "t"): tab
        case UInt8(ascii: "n"): newline
        case UInt8(ascii: "r"): UInt8(ascii: "\r")
        case escape: escape
        default: nil
        }
    }
}
