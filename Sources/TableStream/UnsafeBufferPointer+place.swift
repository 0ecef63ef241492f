import Glibc

extension UnsafeBufferPointer<UInt8> {
    /// Where a byte is first; `memchr` is many times as fast as a loop.
    func place(of byte: UInt8) -> Int? {
        guard let base = UnsafeRawPointer(baseAddress), let found = memchr(base, Int32(byte), count) else { return nil }
        return UnsafeRawPointer(found) - base
    }
}
