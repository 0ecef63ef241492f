import Crypto

/// The SHA-256 of files, by which an import knows them again.
public enum FileChecksum {
    /// The sum of the bytes of a file, as 64 hexadecimal digits.
    public static func sha256(_ bytes: UnsafeRawBufferPointer) -> String {
        let digits = Array("0123456789abcdef".utf8)
        var hash = SHA256()
        hash.update(bufferPointer: bytes)
        return String(
            decoding: hash.finalize().flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
