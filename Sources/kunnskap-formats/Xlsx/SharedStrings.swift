/// The texts that cells share, one after the other.
final class SharedStrings: XMLListener {
    /// All texts together may have so many bytes.
    private static let longest = 1 << 30

    private var bytes: [UInt8] = []
    private var ends: [Int] = []
    private var pieces = TextPieces()
    private var isInItem = false

    /// Calls with a text; false where there is no such text.
    func with(_ index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Void) -> Bool {
        guard ends.indices.contains(index) else { return false }
        bytes.withUnsafeBufferPointer {
            body(UnsafeBufferPointer(rebasing: $0[(index == 0 ? 0 : ends[index - 1])..<ends[index]]))
        }
        return true
    }

    func start(_ name: XMLName, _ attributes: XMLAttributes) throws(FormatsError) {
        if name == "si" {
            isInItem = true
            pieces.removeAll()
        } else if isInItem {
            pieces.start(name)
        }
    }

    func end(_ name: XMLName) throws(FormatsError) {
        guard isInItem else { return }
        guard name == "si" else { return pieces.end(name) }
        isInItem = false
        pieces.decode()
        bytes += pieces.bytes
        ends.append(bytes.count)
        guard bytes.count <= Self.longest else { throw .outOfMemory }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        if isInItem { pieces.text(bytes) }
    }
}
