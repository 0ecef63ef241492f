import Glibc

/// Bytes of an encoding that iconv knows to text.
struct TextConverter: ~Copyable {
    private let descriptor: iconv_t

    /// A converter; nil where nobody knows the encoding.
    init?(from encoding: String) {
        guard let descriptor = iconv_open("UTF-8", encoding), Int(bitPattern: descriptor) != -1 else { return nil }
        self.descriptor = descriptor
    }

    deinit { iconv_close(descriptor) }

    /// The text; bytes that stand for nothing become U+FFFD.
    func text(_ bytes: ArraySlice<UInt8>) -> String {
        var input = bytes.map { CChar(bitPattern: $0) }
        // No encoding's byte becomes more than four of UTF-8.
        var output = [CChar](repeating: 0, count: input.count * 4 + 4)
        var text = ""
        var done = 0
        while done < input.count {
            var left = input.count - done
            let written = input.withUnsafeMutableBufferPointer { input in
                output.withUnsafeMutableBufferPointer { output in
                    var (from, to, room) = (input.baseAddress.map { $0 + done }, output.baseAddress, output.count)
                    iconv(descriptor, &from, &left, &to, &room)
                    return output.count - room
                }
            }
            text += String(decoding: output[..<written].lazy.map { UInt8(bitPattern: $0) }, as: UTF8.self)
            done = input.count - left
            if left > 0 {
                text += "\u{FFFD}"
                done += 1
            }
        }
        return text
    }
}
