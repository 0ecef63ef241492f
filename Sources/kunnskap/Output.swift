import Glibc
import SurveyModel
import SurveyReport

/// Data goes to standard output, messages to standard error.
enum Output {
    /// Writes a text as it stands. Where that fails, as on a full disk, the program ends: half a table is none.
    static func text(_ text: String) {
        guard write(text, to: STDOUT_FILENO) else {
            error("the output cannot be written: \(String(cString: strerror(errno)))")
            Glibc.exit(4)
        }
    }

    /// Writes what every output of a wave that was not collected says.
    static func origin(of wave: Wave, isNamed: Bool = false) {
        guard let note = wave.origin.note else { return }
        paragraph((isNamed ? "\(wave.key): " : "") + note.nb)
    }

    /// Writes a text in lines of the width that there is.
    static func paragraph(_ words: String) {
        text(TextTable.wrap(words, width: width).map { $0 + "\n" }.joined())
    }

    /// Writes a message for a person; before one that does not say where it comes from stands the program's name.
    static func error(_ message: String, isLocated: Bool = false) {
        _ = write((isLocated ? "" : "kunnskap: ") + message + "\n", to: STDERR_FILENO)
    }

    /// How many characters a line may have: `COLUMNS`, the terminal's width, or 100 where there is none.
    static var width: Int {
        if let columns = getenv("COLUMNS"), let width = Int(String(cString: columns)), width >= 40 { return width }
        var size = winsize()
        guard isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col >= 40
        else { return 100 }
        return Int(size.ws_col)
    }

    /// Writes all of a text to a descriptor; false where that fails, with the reason in `errno`.
    static func write(_ text: String, to descriptor: Int32) -> Bool { write(Array(text.utf8), to: descriptor) }

    /// The same of bytes.
    static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            guard count >= 0 || errno == EINTR else { return false }
            rest = rest.dropFirst(max(0, count))
        }
        return true
    }
}
