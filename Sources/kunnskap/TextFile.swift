import Glibc

/// Reading and writing whole files.
enum TextFile {
    /// The bytes of a file; an error says why it cannot be read.
    static func bytes(_ path: String) throws -> [UInt8] {
        let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failed("cannot be read", path) }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = Glibc.read(descriptor, &buffer, buffer.count)
            if count == 0 { return bytes }
            guard count > 0 || errno == EINTR else { throw failed("cannot be read", path) }
            bytes += buffer[..<max(0, count)]
        }
    }

    /// Refuses a path where something is already, before any work is done for it.
    static func requireNew(_ path: String) throws {
        guard access(path, F_OK) != 0 else {
            throw CommandError.refused("\(path) is there already; it was left as it is")
        }
    }

    /// Writes a new file under a partial name, syncs it and renames it: a kill leaves no file, or a whole one.
    static func create(_ text: String, at path: String) throws { try create(Array(text.utf8), at: path) }

    /// The same of bytes.
    static func create(_ bytes: [UInt8], at path: String) throws {
        let partial = NewFile.partial(of: path)
        unlink(partial)
        let descriptor = Glibc.open(partial, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw failed("cannot be written", partial) }
        var isWhole = false
        defer {
            close(descriptor)
            if !isWhole { unlink(partial) }
        }
        guard Output.write(bytes, to: descriptor) else { throw failed("cannot be written", partial) }
        guard fsync(descriptor) == 0 else { throw failed("cannot be synced", partial) }
        try NewFile.rename(partial, to: path)
        isWhole = true
    }

    private static func failed(_ what: String, _ path: String) -> CommandError {
        let isInput = errno == ENOENT || errno == EISDIR
        let message = "\(path) \(what): \(String(cString: strerror(errno)))"
        return isInput ? .input(message) : .fileSystem(message)
    }
}
