import FoundationEssentials

/// Migration files on disk.
enum Folder {
    /// Every entry of the folder, sorted; a symlink or a folder in it is an error.
    static func read(_ folder: String) throws(MigrationError) -> [(name: String, bytes: [UInt8])] {
        var files: [(name: String, bytes: [UInt8])] = []
        for name in try list(folder) {
            let path = "\(folder)/\(name)"
            switch try type(path) {
            case .typeRegular: files.append((name, try contents(path)))
            case .typeSymbolicLink: throw .file(path, "a symlink: put the file itself there")
            default: throw .file(path, "not a file: a folder of migrations holds files alone")
            }
        }
        return files
    }

    private static func list(_ folder: String) throws(MigrationError) -> [String] {
        do {
            return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        } catch {
            throw .file(folder, "the folder cannot be read")
        }
    }

    private static func type(_ path: String) throws(MigrationError) -> FileAttributeType? {
        do {
            return try FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType
        } catch {
            throw .file(path, "cannot be read")
        }
    }

    private static func contents(_ path: String) throws(MigrationError) -> [UInt8] {
        guard let data = FileManager.default.contents(atPath: path) else { throw .file(path, "cannot be read") }
        return [UInt8](data)
    }
}
