import TableStream

/// The records of multiple-response sets in files of ours: text is UTF-8, and variables go by their short names.
enum MultipleSetRecord {
    /// Records 7/7 (sets of kinds C and D) and 7/19 (of kind E), each where there are such sets.
    static func records(
        _ table: StreamTable, _ dictionary: SavDictionary
    ) throws(FormatsError) -> [UInt8] {
        guard !table.sets.isEmpty else { return [] }
        let longNames = SavNames(dictionary) { String(decoding: $0, as: UTF8.self) }
        var shortNames: [String: String] = [:]
        for name in dictionary.shortNames {
            let short = String(decoding: name, as: UTF8.self)
            shortNames[longNames.name(short)] = short.lowercased()
        }
        var lines: (old: [UInt8], new: [UInt8]) = ([], [])
        for set in table.sets {
            let line = try line(set, shortNames)
            if set.kind == .labelledDichotomies { lines.new += line } else { lines.old += line }
        }
        return record(7, lines.old) + record(19, lines.new)
    }

    private static func line(_ set: StreamSet, _ shortNames: [String: String]) throws(FormatsError) -> [UInt8] {
        let isName =
            set.name.hasPrefix("$") && set.name.utf8.count > 1
            && !set.name.contains { " =\n\0$".contains($0) && $0 != "$" }
        guard isName, !set.name.dropFirst().contains("$") else {
            throw FormatsError("'\(set.name)' is no name of a multiple-response set: it begins with $ and has no space")
        }
        var names: [String] = []
        for variable in set.variables {
            guard let name = shortNames[variable] else {
                throw FormatsError("the multiple-response set \(set.name) names \(variable), which is no variable")
            }
            names.append(name)
        }
        // Programs take the record apart at line ends.
        let label = String(set.label.map { $0.isNewline ? " " : $0 })
        let counted = set.counted.map { "\($0.utf8.count) \($0) " } ?? " "
        let kind = set.kind == .labelledDichotomies ? "E 1 " : set.kind.rawValue
        return Array(
            "\(set.name)=\(kind)\(counted)\(label.utf8.count) \(label)\(names.map { " " + $0 }.joined())\n".utf8)
    }

    private static func record(_ subtype: Int32, _ lines: [UInt8]) -> [UInt8] {
        guard !lines.isEmpty else { return [] }
        let head: [Int32] = [7, subtype, 1, Int32(clamping: lines.count)]
        return head.flatMap { number in withUnsafeBytes(of: number) { [UInt8]($0) } } + lines
    }
}
