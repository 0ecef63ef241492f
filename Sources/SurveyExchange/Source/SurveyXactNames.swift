/// Which variable of the structure each column of the dataset is: the dataset's header shortens names to eight
/// characters, or to a part of them with a running number (`alv_prob`, `basi_13`).
struct SurveyXactNames {
    private static let longest = 8

    /// Indices of variables by the place of the column.
    private var found: [Int: Int] = [:]
    /// How many columns have a shortened name.
    private(set) var shortened = 0

    /// How many columns are variables of the structure.
    var count: Int { found.count }

    func variable(_ column: SourceColumn) -> Int? { found[column.place] }

    /// Names that may stand for several variables are noted.
    init(_ columns: [SourceColumn], _ variables: [SurveyXactVariable], log: FaultLog) {
        let exact = Dictionary(variables.enumerated().map { ($1.name, $0) }) { first, _ in first }
        for column in columns { found[column.place] = exact[column.name] }
        let taken = Set(found.values)
        let open = variables.indices.filter { !taken.contains($0) && variables[$0].name.count > Self.longest }
        let choices = columns.filter { found[$0.place] == nil }
            .map { column in (column: column, variables: open.filter { Self.is(column.name, variables[$0].name) }) }
            .filter { !$0.variables.isEmpty }
        shortened = choices.count
        if choices.count == open.count, zip(choices, open).allSatisfy({ $0.variables.contains($1) }) {
            for (choice, variable) in zip(choices, open) { found[choice.column.place] = variable }
            return
        }
        let counts = Dictionary(choices.flatMap(\.variables).map { ($0, 1) }, uniquingKeysWith: +)
        for (column, candidates) in choices {
            if candidates.count == 1, counts[candidates[0]] == 1 {
                found[column.place] = candidates[0]
            } else {
                let names = candidates.prefix(3).map { "'\(variables[$0].name)'" }.joined(separator: ", ")
                log.note(
                    "the shortened name '\(column.name)' (column \(column.place)) may be that of \(names)"
                        + "\(candidates.count > 3 ? " and others" : "") of the structure; export all three files "
                        + "anew from the same survey, or the workbook",
                    line: 1)
            }
        }
    }

    /// Whether `name` may be `variable`, which is longer than a name in the header, shortened.
    private static func `is`(_ name: String, _ variable: String) -> Bool {
        guard name.count <= longest else { return false }
        if variable.prefix(longest) == name { return true }
        let parts = name.split(separator: "_", omittingEmptySubsequences: false)
        guard parts.count > 1, let number = parts.last, !number.isEmpty, number.utf8.allSatisfy(\.isDigit) else {
            return false
        }
        let stem = name.dropLast(number.count + 1)
        return !stem.isEmpty && variable.hasPrefix(stem)
    }
}
