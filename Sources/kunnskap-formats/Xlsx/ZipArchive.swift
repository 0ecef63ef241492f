import CZip
import Glibc

/// The entries of a zip file, read one after the other in blocks, within limits that no honest workbook meets.
final class ZipArchive {
    /// The most entries, bytes of one, bytes of all that are read, and bytes made of each byte in the file.
    private static let (mostEntries, longestEntry, longestAll) = (10_000, 1 << 30, 3 << 29)
    private static let (mostInflation, freeOfInflation) = (200, 4 << 20)

    private static let block = 1 << 17

    private let archive: OpaquePointer
    private var readInAll = 0

    init(_ path: String) throws(FormatsError) {
        var code: Int32 = 0
        guard let archive = zip_open(path, ZIP_RDONLY, &code) else {
            guard code != ZIP_ER_NOENT, code != ZIP_ER_OPEN, code != ZIP_ER_READ else {
                throw FormatsError("the file cannot be opened: \(String(cString: strerror(errno)))")
            }
            throw FormatsError("the workbook is damaged or cut off: it is no whole zip file; export it again")
        }
        self.archive = archive
        guard zip_get_num_entries(archive, 0) <= Self.mostEntries else {
            zip_discard(archive)
            throw FormatsError("the workbook has more than \(Self.mostEntries) parts, as no spreadsheet makes them")
        }
    }

    deinit { zip_discard(archive) }

    /// Whether there is an entry of a name.
    func has(_ name: String) -> Bool { zip_name_locate(archive, name, 0) >= 0 }

    /// Reads an entry; `block` returns false to stop.
    func read(
        _ name: String, _ block: (UnsafeRawBufferPointer) throws(FormatsError) -> Bool
    ) throws(FormatsError) {
        let size = try size(of: name)
        guard let file = zip_fopen(archive, name, 0) else { throw damaged(name) }
        defer { zip_fclose(file) }
        let buffer = UnsafeMutableRawPointer.allocate(byteCount: Self.block, alignment: 16)
        defer { buffer.deallocate() }
        var total = 0
        while true {
            let count = Int(zip_fread(file, buffer, UInt64(Self.block)))
            guard count >= 0, total + max(0, count) <= size else { throw damaged(name) }
            guard count > 0 else { break }
            total += count
            guard try block(UnsafeRawBufferPointer(start: buffer, count: count)) else { return }
        }
        guard total == size else { throw damaged(name) }
    }

    /// The size that an entry tells, when it is one that may be read.
    private func size(of name: String) throws(FormatsError) -> Int {
        var status = zip_stat()
        zip_stat_init(&status)
        guard zip_stat(archive, name, 0, &status) == 0 else {
            throw FormatsError("the workbook has no part \(name); it is damaged, or not an .xlsx workbook")
        }
        guard status.encryption_method == UInt16(ZIP_EM_NONE) else {
            throw FormatsError("the workbook is encrypted; save it without a password")
        }
        guard let size = Int(exactly: status.size), let packed = Int(exactly: status.comp_size) else {
            throw damaged(name)
        }
        let isInflated = size > Self.freeOfInflation && size / Self.mostInflation > packed
        guard size <= Self.longestEntry, readInAll + size <= Self.longestAll, !isInflated else {
            throw FormatsError(
                "the workbook's part \(name) would have \(size) bytes unpacked, of \(packed) in the file; such a file "
                    + "is not read; save the sheet as CSV")
        }
        readInAll += size
        return size
    }

    private func damaged(_ name: String) -> FormatsError {
        FormatsError("the workbook is damaged: its part \(name) cannot be unpacked whole; export it again")
    }
}
