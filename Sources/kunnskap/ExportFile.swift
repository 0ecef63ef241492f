import Glibc
import SQLiteKit

/// A new file in the making, written a block at a time under a partial name; it goes away unless it is finished.
final class ExportFile {
    private let path: String
    private let partial: String
    private let descriptor: Int32
    private var isWhole = false

    /// - Parameter path: what it is called when it is whole; nothing may be there.
    init(_ path: String) throws(CommandError) {
        self.path = path
        partial = NewFile.partial(of: path)
        unlink(partial)
        descriptor = open(partial, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw Self.failure(path, "cannot be made") }
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
        if descriptor >= 0, !isWhole { unlink(partial) }
    }

    /// Adds bytes; an error where there is no room for them, or where Ctrl-C was pressed.
    func write(_ bytes: UnsafeRawBufferPointer) throws(CommandError) {
        guard !Interrupt.interruption.isInterrupted else { throw .input("stopped") }
        var rest = bytes
        while !rest.isEmpty {
            let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
            guard count >= 0 || errno == EINTR else { throw Self.failure(path, "cannot be written") }
            rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(max(0, count)))
        }
    }

    /// Syncs the file and gives it its name.
    func finish() throws {
        guard fsync(descriptor) == 0 else { throw Self.failure(path, "cannot be synced") }
        try NewFile.rename(partial, to: path)
        isWhole = true
    }

    private static func failure(_ path: String, _ what: String) -> CommandError {
        let isInput = errno == ENOENT || errno == ENOTDIR || errno == EISDIR
        let message = "\(path) \(what): \(String(cString: strerror(errno)))"
        return isInput ? .input(message) : .fileSystem(message)
    }
}
