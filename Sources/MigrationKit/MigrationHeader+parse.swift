extension MigrationHeader {
    /// A value with its line.
    typealias Entry = (value: String, line: Int)

    /// The header's values by key.
    static func lines(_ file: String, _ sql: String) throws(MigrationError) -> [String: Entry] {
        var entries: [String: Entry] = [:]
        var number = 0
        for line in sql.split(separator: "\n", omittingEmptySubsequences: false).prefix(while: { $0.hasPrefix("--") }) {
            number += 1
            let parts = line.dropFirst(2).split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            let (key, value) = (Text.trimmed(parts[0]), parts.count == 2 ? Text.trimmed(parts[1]) : "")
            guard ["why", "changes", "drops", "requires"].contains(key), parts.count == 2 else {
                throw .file(
                    file, line: number,
                    "`\(line)` is no header line: why, changes, drops or requires, a colon and a value; "
                        + "other comments come after an empty line")
            }
            guard !value.isEmpty else { throw .file(file, line: number, "`\(key)` has no value") }
            guard entries[key] == nil else { throw .file(file, line: number, "`\(key)` stands here a second time") }
            entries[key] = (value, number)
        }
        return entries
    }

    /// The names of a list; `none` says that it is empty on purpose.
    static func list(
        _ file: String, _ entry: Entry?, _ separator: Character
    ) throws(MigrationError) -> [String] {
        guard let (value, line) = entry, value != "none" else { return [] }
        let names = value.split(separator: separator, omittingEmptySubsequences: false).map { Text.trimmed($0) }
        for (index, name) in names.enumerated() where name.isEmpty || names[..<index].contains(name) {
            throw .file(file, line: line, name.isEmpty ? "an empty name in the list" : "\(name) stands here twice")
        }
        return names
    }

    static func drops(_ file: String, _ entry: Entry?) throws(MigrationError) -> [SchemaObject] {
        var objects: [SchemaObject] = []
        for item in try list(file, entry, ";") {
            let words = item.split(separator: " ", maxSplits: 1).map { Text.trimmed($0) }
            guard words.count == 2, SchemaObject.types.contains(words[0]) else {
                throw .file(
                    file, line: entry?.line, "`\(item)`: expected table, index, trigger or view and a name")
            }
            objects.append(SchemaObject(type: words[0], name: words[1]))
        }
        return objects
    }

    static func version(_ file: String, _ entry: Entry?) throws(MigrationError) -> [Int] {
        guard let (value, line) = entry else { return [] }
        let words = value.split(separator: " ")
        let numbers = words.last?.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) } ?? []
        let version = numbers.compactMap { $0 }
        guard words.count == 2, words[0] == "sqlite", version.count == numbers.count, version.allSatisfy({ $0 >= 0 })
        else { throw .file(file, line: line, "`\(value)`: expected `sqlite` and a version, as `sqlite 3.37`") }
        return version
    }
}
