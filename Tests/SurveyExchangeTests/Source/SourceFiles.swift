@testable import SurveyExchange

/// Files of text for the tests of readers.
enum SourceFiles {
    static func read(
        _ text: String, _ options: SourceOptions = SourceOptions()
    ) throws(ExchangeError) -> SourceTable {
        try read(Array(text.utf8), options)
    }

    static func read(
        _ bytes: [UInt8], _ options: SourceOptions = SourceOptions()
    ) throws(ExchangeError) -> SourceTable {
        try SourceReader.read(files: [("f.csv", bytes)], options: options)
    }

    /// What reading says is wrong, a line a fault; nil where nothing is.
    static func faults(_ bytes: [UInt8], _ options: SourceOptions = SourceOptions()) -> String? {
        do throws(ExchangeError) {
            _ = try read(bytes, options)
            return nil
        } catch {
            return error.description
        }
    }

    static func faults(_ text: String, _ options: SourceOptions = SourceOptions()) -> String? {
        faults(Array(text.utf8), options)
    }

    static func faults(_ files: [(name: String, bytes: [UInt8])]) -> String? {
        do throws(ExchangeError) {
            _ = try SourceReader.read(files: files)
            return nil
        } catch {
            return error.description
        }
    }

    static func utf16(_ text: String, isBigEndian: Bool = false, mark: Bool = true) -> [UInt8] {
        ((mark ? [0xFEFF] : []) + Array(text.utf16)).flatMap { unit in
            let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
            return isBigEndian ? [high, low] : [low, high]
        }
    }

    /// Of the letters of Latin-1, which Windows-1252 shares.
    static func windows1252(_ text: String) -> [UInt8] {
        text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    }
}

extension SourceTable {
    /// The names and the rows, as texts.
    var records: [[String]] {
        [columns.map(\.name)] + (0..<rows).map { row in columns.map { $0.cells[row] } }
    }
}
