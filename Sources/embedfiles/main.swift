// embedfiles LIST FOLDER OUTPUT NAME...: writes Swift that extends `EmbeddedFiles` with a list of the folder's files.
// It runs when the program is built, so a file that cannot be embedded stops the build.

import Glibc

func fail(_ message: String) -> Never {
    let text = "embedfiles: error: \(message)\n"
    _ = write(STDERR_FILENO, text, text.utf8.count)
    exit(1)
}

func read(_ path: String) -> [UInt8] {
    guard let file = fopen(path, "rb") else { fail("\(path): \(String(cString: strerror(errno)))") }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
    guard ferror(file) == 0 else { fail("\(path): \(String(cString: strerror(errno)))") }
    return bytes
}

func save(_ bytes: [UInt8], _ path: String) {
    guard let file = fopen(path, "wb"), fwrite(bytes, 1, bytes.count, file) == bytes.count, fclose(file) == 0 else {
        fail("\(path): \(String(cString: strerror(errno)))")
    }
}

let arguments = CommandLine.arguments
guard arguments.count >= 4 else { fail("usage: embedfiles LIST FOLDER OUTPUT NAME...") }

// `swift build` shows this in error messages only, so the layout is for the compiler.
var source = Array("extension EmbeddedFiles {\npublic static let \(arguments[1]): [EmbeddedFile] = [\n".utf8)
for name in arguments.dropFirst(4) {
    let path = "\(arguments[2])/\(name)"
    guard let text = String(validating: read(path), as: UTF8.self) else { fail("\(path): not UTF-8") }
    source += Array("EmbeddedFile(\n".utf8) + stringLiteral(name) + Array(",\n".utf8) + stringLiteral(text)
    source += Array("),\n".utf8)
}
source += Array("]\n}\n".utf8)
save(source, arguments[3])
