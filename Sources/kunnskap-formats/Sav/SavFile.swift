import Glibc

/// A system file before ReadStat sees it.
enum SavFile {
    /// The most bytes that a dictionary may have.
    private static let longestDictionary = 256 << 20

    /// Our reading of its dictionary.
    static func dictionary(_ path: String) throws(FormatsError) -> SavDictionary {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw FormatsError("the file cannot be opened: \(String(cString: strerror(errno)))")
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw FormatsError("this is no file")
        }
        let count = min(Int(status.st_size), longestDictionary)
        guard count >= 4 else { throw FormatsError("the file is no SPSS file: it has only \(count) bytes") }
        guard let address = mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0), address != MAP_FAILED else {
            throw .outOfMemory
        }
        defer { munmap(address, count) }
        let bytes = UnsafeRawBufferPointer(start: address, count: count)
        guard bytes.starts(with: "$FL2".utf8) || bytes.starts(with: "$FL3".utf8) else {
            throw FormatsError("the file is no SPSS file: it does not begin with $FL2 or $FL3")
        }
        guard let dictionary = SavDictionary(bytes) else { throw SavFault.damaged }
        return dictionary
    }
}
