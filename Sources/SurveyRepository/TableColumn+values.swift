import SQLiteKit

extension TableColumn {
    /// The table of the question's numbers or texts; nil where its answers are options.
    var valueTable: String? {
        switch answers {
        case .coded: nil
        case .numbers: "number_answer"
        case .texts: "text_answer"
        }
    }

    /// The number or the text at a place of the table; nil where there is none.
    func value(at place: Int) -> Value? {
        switch answers {
        case .numbers(let codes, let values) where codes[place] == 1: .real(values[place])
        case .texts(let codes, let text) where codes[place] == 1: .text(text(place))
        case .coded, .numbers, .texts: nil
        }
    }

    /// Whether the number or the text in a row is that of a place.
    func isValue(_ row: borrowing Row, _ column: Int32, at place: Int) throws(DatabaseError) -> Bool {
        switch value(at: place) {
        case .real(let number): try row.double(column) == number
        case .text(let text): try row.text(column).utf8.elementsEqual(text.utf8)
        default: false
        }
    }
}
