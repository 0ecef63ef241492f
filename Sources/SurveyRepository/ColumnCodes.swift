/// A column in the making, from the bytes of its chunks in order.
struct ColumnCodes {
    private let encoding: ColumnEncoding
    /// Codes of a byte, or the states of a multiple question.
    private var bytes: [UInt8] = []
    private var wide: [UInt16] = []
    private var planes: [[UInt8]] = []

    /// Room for so many codes.
    init(_ encoding: ColumnEncoding, count: Int) {
        self.encoding = encoding
        switch encoding {
        case .narrow:
            bytes.reserveCapacity(count)
        case .wide:
            wide.reserveCapacity(count)
        case .multiple(let planes):
            bytes.reserveCapacity(count)
            self.planes = Array(repeating: [], count: planes)
            for plane in 0..<planes { self.planes[plane].reserveCapacity(count) }
        }
    }

    var codes: AnswerColumn.Codes {
        switch encoding {
        case .narrow: .narrow(bytes)
        case .wide: .wide(wide)
        case .multiple: .multiple(state: bytes, planes: planes)
        }
    }

    /// Adds a chunk; what lies between it and the one before is nobody's.
    mutating func append(_ chunkBytes: [UInt8], of chunk: ColumnChunk) {
        let length = chunk.length
        switch encoding {
        case .narrow:
            bytes.fill(0, to: chunk.start)
            bytes.append(contentsOf: chunkBytes)
        case .wide:
            wide.fill(0, to: chunk.start)
            for place in 0..<length { wide.append(ColumnEncoding.wide(chunkBytes, place)) }
        case .multiple:
            bytes.fill(0, to: chunk.start)
            bytes.append(contentsOf: chunkBytes[..<length])
            for plane in planes.indices {
                planes[plane].fill(0, to: chunk.start)
                planes[plane].append(contentsOf: chunkBytes[(1 + plane) * length..<(2 + plane) * length])
            }
        }
    }
}
