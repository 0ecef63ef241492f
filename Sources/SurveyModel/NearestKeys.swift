/// The keys most like one that does not exist, so that a message can name them.
public enum NearestKeys {
    /// At most `limit` of `keys`, nearest to `key` by edit distance first; none that is wholly unlike it.
    public static func find(_ key: String, in keys: [String], limit: Int = 3) -> [String] {
        let wanted = Array(key.lowercased())
        let scored = keys.map { candidate -> (key: String, distance: Int) in
            let other = Array(candidate.lowercased())
            let contained = !wanted.isEmpty && candidate.lowercased().contains(key.lowercased())
            return (candidate, contained ? 1 : distance(wanted, other))
        }
        return scored.filter { $0.distance <= max(2, max(wanted.count, $0.key.count) / 2) }
            .sorted { ($0.distance, $0.key) < ($1.distance, $1.key) }
            .prefix(limit).map(\.key)
    }

    /// What a message asks where something like `key` is among `keys`: `; did you mean 'a', 'b'?`; else nothing.
    public static func question(_ key: String, in keys: [String]) -> String {
        let nearest = find(key, in: keys)
        return nearest.isEmpty ? "" : "; did you mean \(nearest.map { "'\($0)'" }.joined(separator: ", "))?"
    }

    /// Levenshtein's distance: the least number of letters to insert, delete or replace.
    static func distance(_ a: [Character], _ b: [Character]) -> Int {
        var row = Array(0...b.count)
        for (i, letter) in a.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, other) in b.enumerated() {
                let replaced = diagonal + (letter == other ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = min(replaced, row[j] + 1, row[j + 1] + 1)
            }
        }
        return row[b.count]
    }
}
