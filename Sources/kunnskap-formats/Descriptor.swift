import Glibc

/// Reading and writing whole pieces of a file descriptor.
enum Descriptor {
    static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) throws(FormatsError) {
        var rest = bytes
        while !rest.isEmpty {
            let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
            guard count >= 0 || errno == EINTR else {
                throw FormatsError("the output cannot be written: \(String(cString: strerror(errno)))")
            }
            rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(max(0, count)))
        }
    }

    /// Fills a buffer as far as the file goes; the number of bytes read.
    static func read(_ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer) throws(FormatsError) -> Int {
        while true {
            let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
            if count >= 0 { return count }
            guard errno == EINTR else {
                throw FormatsError("the input cannot be read: \(String(cString: strerror(errno)))")
            }
        }
    }

    /// Makes a file that is not there yet, for its owner alone.
    static func create(_ path: String) throws(FormatsError) -> Int32 {
        let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw FormatsError("the file cannot be made: \(String(cString: strerror(errno)))")
        }
        return descriptor
    }
}
