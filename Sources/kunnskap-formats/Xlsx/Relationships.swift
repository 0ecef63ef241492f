/// What a part of a workbook refers to.
final class Relationships: XMLListener {
    /// By id: the kind, which is the last word of its type, and the part.
    private(set) var targets: [String: (kind: String, part: String)] = [:]
    private let folder: String

    private init(folder: String) { self.folder = folder }

    /// The relationships of a part; none where it has none.
    static func of(_ part: String, in archive: ZipArchive) throws(FormatsError) -> Relationships {
        let mark = part.lastIndex(of: "/").map { part.index(after: $0) } ?? part.startIndex
        let relationships = Relationships(folder: String(part[..<mark]))
        let file = "\(part[..<mark])_rels/\(part[mark...]).rels"
        if archive.has(file) { try XMLReader.read(file, of: archive, relationships) }
        return relationships
    }

    /// The first part of a kind.
    func part(_ kind: String) -> String? { targets.values.filter { $0.kind == kind }.map(\.part).min() }

    func start(_ name: XMLName, _ attributes: XMLAttributes) throws(FormatsError) {
        guard name == "Relationship", let id = attributes.text("Id"), let type = attributes.text("Type"),
            let target = attributes.text("Target"), attributes.text("TargetMode") != "External"
        else { return }
        let kind = type.split(separator: "/").last.map(String.init) ?? ""
        targets[id] = (kind, Self.resolve(target, in: folder))
    }

    func end(_ name: XMLName) {}
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

    private static func resolve(_ target: String, in folder: String) -> String {
        var parts = target.hasPrefix("/") ? [] : folder.split(separator: "/")
        for part in target.split(separator: "/") where part != "." {
            if part == ".." { _ = parts.popLast() } else { parts.append(part) }
        }
        return parts.joined(separator: "/")
    }
}
