import TableStream
import Testing

@testable import kunnskap_formats

@Suite struct SavDictionaryTests {
    @Test("finds the end, the names and the sets of a file of PSPP")
    func reads() throws {
        let bytes = try Folder.bytes(Folder.made("pspp.sav"))
        let dictionary = try #require(bytes.withUnsafeBytes { SavDictionary($0) })
        #expect(Array(bytes[dictionary.end..<dictionary.end + 4]) == [0xE7, 3, 0, 0])
        #expect(dictionary.multipleSets.count == 2)
        let names = SavNames(dictionary) { String(decoding: $0, as: UTF8.self) }
        #expect(names.name("et_navn_") == "et_navn_som_er_mye_lengre_enn_aatte")
        #expect(names.name("ET_NAVN_") == "et_navn_som_er_mye_lengre_enn_aatte")
        #expect(names.name("missing") == "missing")
    }

    @Test("a dictionary that was cut off anywhere is none", arguments: ["pspp.sav", "haven.zsav", "pyreadstat.sav"])
    func cut(file: String) throws {
        let bytes = try Folder.bytes(Folder.made(file))
        let end = try #require(bytes.withUnsafeBytes { SavDictionary($0)?.end })
        for count in Array(stride(from: 0, to: end, by: 7)) + [end, end + 3] {
            #expect(bytes[..<count].withUnsafeBytes { SavDictionary($0) } == nil, "\(count) bytes")
        }
        #expect(bytes[..<(end + 4)].withUnsafeBytes { SavDictionary($0) } != nil)
    }

    @Test("a byte changed anywhere is another dictionary or none, never a trap")
    func changed() throws {
        let bytes = try Folder.bytes(Folder.made("pspp.sav"))
        let end = try #require(bytes.withUnsafeBytes { SavDictionary($0)?.end })
        for place in stride(from: Int.random(in: 0..<5), to: end, by: 5) {
            for byte: UInt8 in [0, 1, 0xFF] {
                var changed = bytes
                changed[place] = byte
                if let dictionary = changed.withUnsafeBytes({ SavDictionary($0) }) {
                    _ = SavSets.sets(of: dictionary, encoding: nil)
                }
            }
        }
    }
}
