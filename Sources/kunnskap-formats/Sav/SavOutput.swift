import Glibc

/// The file that ReadStat writes: holds its dictionary back until it is whole, and puts the multiple-response sets that
/// ReadStat does not write into it.
final class SavOutput {
    private let descriptor: Int32
    /// The records to put in, made of the dictionary when it is there.
    private let records: (SavDictionary) throws(FormatsError) -> [UInt8]
    private var dictionary: [UInt8] = []
    private var isPastDictionary = false
    /// How many bytes were put in, and where they end.
    private(set) var added = 0
    private(set) var end = 0
    private(set) var failure: FormatsError?

    init(_ descriptor: Int32, records: @escaping (SavDictionary) throws(FormatsError) -> [UInt8]) {
        self.descriptor = descriptor
        self.records = records
    }

    /// Takes what ReadStat writes; false where that failed.
    func write(_ bytes: UnsafeRawBufferPointer) -> Bool {
        guard isPastDictionary else {
            dictionary += bytes
            return true
        }
        do throws(FormatsError) {
            try Descriptor.write(bytes, to: descriptor)
            return true
        } catch {
            failure = failure ?? error
            return false
        }
    }

    /// Writes what was held back; all that comes now are cases.
    func endDictionary() throws(FormatsError) {
        guard !isPastDictionary else { return }
        isPastDictionary = true
        guard let read = dictionary.withUnsafeBytes({ SavDictionary($0) }) else {
            throw FormatsError("the dictionary that was made cannot be read again; tell the makers of the program")
        }
        let new = try records(read)
        dictionary.insert(contentsOf: new, at: read.end)
        // The record that ends the dictionary has 8 bytes.
        (added, end) = (new.count, read.end + new.count + 8)
        let result = dictionary.withUnsafeBytes { bytes in
            Result { () throws(FormatsError) in try Descriptor.write(bytes, to: descriptor) }
        }
        dictionary = []
        try result.get()
    }
}
