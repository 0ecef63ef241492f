import SurveyModel

/// What to write instead of a `name` that is not among `known`: the nearest of them, or else all.
func suggestion(_ name: String, in known: [String]) -> String {
    let nearest = NearestKeys.find(name, in: known)
    if !nearest.isEmpty { return "did you mean \(listed(nearest, last: "or"))?" }
    return known.isEmpty ? "there are none to choose from" : "write one of \(listed(known))"
}

/// `'a', 'b' and 'c'`; a long list is cut.
func listed(_ names: [String], last: String = "and", limit: Int = 30) -> String {
    let quoted = names.prefix(limit).map { "'\($0)'" }
    if names.count > limit { return quoted.joined(separator: ", ") + ", … (\(names.count) in all)" }
    guard let end = quoted.last, quoted.count > 1 else { return quoted.joined() }
    return quoted.dropLast().joined(separator: ", ") + " \(last) " + end
}
