/// The letter of a column, by its place from 0: A to Z, then AA, AB … as spreadsheets have it.
func columnLetter(_ place: Int) -> String {
    var letters = ""
    var rest = place
    repeat {
        letters = String(UnicodeScalar(UInt8(65 + rest % 26))) + letters
        rest = rest / 26 - 1
    } while rest >= 0
    return letters
}
