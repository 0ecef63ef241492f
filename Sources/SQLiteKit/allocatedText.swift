import CSQLite

/// A copy of a text for SQLite, which frees it; nil without memory. It takes the place of the variadic sqlite3_mprintf.
/// - Parameter allocate: the allocator of the copy of SQLite that frees it.
func allocatedText(
    _ text: String, _ allocate: (Int32) -> UnsafeMutableRawPointer? = sqlite3_malloc
) -> UnsafeMutablePointer<CChar>? {
    let characters = text.utf8CString
    return characters.withUnsafeBufferPointer { source -> UnsafeMutablePointer<CChar>? in
        guard let start = source.baseAddress, let memory = allocate(Int32(clamping: source.count)) else { return nil }
        return memory.initializeMemory(as: CChar.self, from: start, count: source.count)
    }
}
