/// Weights as the bytes of a chunk: eight each, the low byte first, as in memory wherever Swift runs.
enum WeightBytes {
    static let width = 8

    static func encode(_ weights: [Double]) -> [UInt8] { weights.withUnsafeBytes { Array($0) } }

    /// As many weights as the bytes hold whole ones.
    static func decode(_ bytes: [UInt8]) -> [Double] {
        Array(unsafeUninitializedCapacity: bytes.count / width) { weights, count in
            count = bytes.count / width
            bytes.withUnsafeBytes {
                UnsafeMutableRawBufferPointer(weights).copyMemory(from: .init(rebasing: $0[..<(count * width)]))
            }
        }
    }

    /// Whether each is nobody's 0, or a weight that the schema allows; NaN and infinity are neither.
    static func areSound(_ weights: [Double]) -> Bool { weights.allSatisfy { $0 >= 0 && $0 < 1e12 } }
}
