import Crypto

/// The SHA-256 of the exact bytes, with the algorithm's name.
func checksum(_ text: some StringProtocol) -> String {
    let digits = Array("0123456789abcdef")
    var hash = SHA256()
    Array(text.utf8).withUnsafeBytes { hash.update(bufferPointer: $0) }
    var sum = "sha256:"
    for byte in hash.finalize() {
        sum.append(digits[Int(byte >> 4)])
        sum.append(digits[Int(byte & 15)])
    }
    return sum
}
