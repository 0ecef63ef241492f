import SQLiteKit
import SurveyModel

/// What a column of a question depends on besides the answers.
struct ColumnQuestion {
    /// A column beyond this many bytes is not made: only a foreign hand gives an option such a number.
    private static let mostBytes = 1 << 28

    let id: Int
    let key: String
    let kind: QuestionKind
    let encoding: ColumnEncoding
    let highestOption: Int
    /// Whether there is an option with a number, from the lowest state's on.
    private let isOption: [Bool]

    /// A question of `wave` whose columns have `count` codes.
    init(_ id: Int, wave: Int, count: Int, _ session: WriteSession) throws(RepositoryError) {
        let found = try session.first(
            "SELECT key, kind FROM question WHERE id = ? AND wave = ?", [.int(id), .int(wave)]
        ) { row throws(DatabaseError) in (key: try row.text(0), kind: try row.text(1)) }
        guard let found else { throw .input("there is no question \(id) in wave \(wave)") }
        let numbers = try session.query("SELECT number FROM option WHERE question = ? ORDER BY number", [.int(id)]) {
            row throws(DatabaseError) in try row.int(0)
        }
        highestOption = max(0, numbers.last ?? 0)
        let kind = try stored(found.kind, as: QuestionKind.self)
        guard highestOption <= Self.mostBytes, let encoding = ColumnEncoding(kind: kind, highestOption: highestOption),
            encoding.width * count <= Self.mostBytes
        else {
            throw .tooSparse(
                "question '\(found.key)' has an option with the number \(highestOption); number options densely from 1")
        }
        self.id = id
        key = found.key
        self.kind = kind
        self.encoding = encoding
        var isOption = [Bool](repeating: false, count: highestOption - ColumnEncoding.lowestState + 1)
        for number in numbers where number >= ColumnEncoding.lowestState {
            isOption[number - ColumnEncoding.lowestState] = true
        }
        self.isOption = isOption
    }

    /// Whether the question has an option, or a state, of this number.
    func has(_ option: Int) -> Bool {
        option >= ColumnEncoding.lowestState && option <= highestOption
            && isOption[option - ColumnEncoding.lowestState]
    }
}
