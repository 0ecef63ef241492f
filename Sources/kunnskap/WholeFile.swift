import Glibc

/// The bytes of a file, read whole: what is read from a mapped file could change meanwhile.
final class WholeFile {
    let path: String
    /// Valid as long as this object: keep it alive while they are used.
    let bytes: UnsafeRawBufferPointer
    private let memory: UnsafeMutableRawPointer

    /// The size of a file that is there and has `most` bytes at most.
    @discardableResult static func requireSize(_ path: String, most: ByteSize) throws -> Int {
        var status = stat()
        guard stat(path, &status) == 0 else {
            let reason = String(cString: strerror(errno))
            throw errno == ENOENT || errno == ENOTDIR
                ? CommandError.input("there is no file \(path); check the name")
                : CommandError.fileSystem("\(path) cannot be reached: \(reason)")
        }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw CommandError.input("\(path) is no file; name the file that was exported")
        }
        let size = Int(status.st_size)
        guard size <= most.bytes else {
            throw CommandError.input(
                "\(path) has \(size) bytes, more than \(most); if it is the right file, raise --max-size")
        }
        return size
    }

    /// Reads a file of `most` bytes at most; a larger one is not read at all.
    init(_ path: String, most: ByteSize) throws {
        let size = try Self.requireSize(path, most: most)
        guard let memory = malloc(max(1, size)) else {
            throw CommandError.fileSystem("\(path) has \(size) bytes, and there is not so much memory")
        }
        self.path = path
        self.memory = memory
        let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
        var count = 0
        if descriptor >= 0 {
            defer { close(descriptor) }
            while count < size {
                let read = Glibc.read(descriptor, memory + count, size - count)
                if read > 0 { count += read } else if read == 0 || errno != EINTR { break }
            }
        }
        bytes = UnsafeRawBufferPointer(start: memory, count: count)
        guard descriptor >= 0, count == size else {
            let reason = descriptor >= 0 && errno == 0 ? "it changed meanwhile" : String(cString: strerror(errno))
            throw CommandError.fileSystem("\(path) cannot be read: \(reason)")
        }
    }

    deinit { free(memory) }
}
