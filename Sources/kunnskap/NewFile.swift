import Glibc

/// Putting a finished file in its place.
enum NewFile {
    /// What a file is called until it is whole. A killed program with our process number may have left one.
    static func partial(of path: String) -> String { "\(path).partial-\(getpid())" }

    /// Gives a synced partial file the name of a path where nothing is yet, and syncs the folder.
    static func rename(_ partial: String, to path: String) throws {
        // Unlike rename(2), link(2) never takes the place of a file that another program made meanwhile.
        var failure = link(partial, path) == 0 ? 0 : errno
        if failure == 0 {
            unlink(partial)
        } else if failure == EPERM || failure == ENOTSUP, access(path, F_OK) != 0 {
            // A file system without links: there a file that appears in this very moment is lost.
            failure = Glibc.rename(partial, path) == 0 ? 0 : errno
        }
        guard failure != EEXIST else { throw CommandError.refused("\(path) is there already; it was left as it is") }
        guard failure == 0 else {
            throw CommandError.fileSystem(
                "\(partial) cannot be renamed to \(path): \(String(cString: strerror(failure)))")
        }
        try sync(folder(of: path))
    }

    /// Syncs a file or a folder to the disk.
    static func sync(_ path: String) throws {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw CommandError.fileSystem("\(path) cannot be opened: \(String(cString: strerror(errno)))")
        }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else {
            throw CommandError.fileSystem("\(path) cannot be synced: \(String(cString: strerror(errno)))")
        }
    }

    private static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }
}
