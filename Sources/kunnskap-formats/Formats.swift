import Glibc
import TableStream

/// `kunnskap-formats`: reads and writes other programs' binary files for `kunnskap`, which starts it and exchanges a
/// table stream with it. It is a process of its own so that a damaged file can end this one and nothing else.
///
///     kunnskap-formats [limits] read sav FILE
///     kunnskap-formats [limits] read xlsx FILE [--sheet NAME]
///     kunnskap-formats [limits] write sav|zsav|xlsx FILE
///
/// `read` writes a table stream to standard output; `write` makes FILE of the one on standard input. Exit code 0: done;
/// 1: the file is wrong, and the stream on standard output says why; 2: usage.
@main
enum Formats {
    static func main() {
        // A workbook's names and texts may be anybody's: files are their owner's alone.
        umask(0o077)
        guard let request = FormatsRequest(CommandLine.arguments.dropFirst()) else {
            let usage = Array(
                "usage: kunnskap-formats [--memory BYTES] [--seconds N] [--file BYTES] read|write FORMAT FILE\n".utf8)
            write(STDERR_FILENO, usage, usage.count)
            exit(2)
        }
        let output = TableStreamWriter<FormatsError> { bytes throws(FormatsError) in
            try Descriptor.write(bytes, to: STDOUT_FILENO)
        }
        do throws(FormatsError) {
            try request.limits.apply()
            try run(request, output)
            try output.finish()
        } catch {
            // Where the sentence cannot be written either there is nobody to read it.
            try? output.fail(error.description)
            exit(1)
        }
    }

    private static func run(
        _ request: FormatsRequest, _ output: TableStreamWriter<FormatsError>
    ) throws(FormatsError) {
        switch request.action {
        case .readSav: try SavReader.read(request.file, to: output)
        case .readXlsx: try WorkbookReader.read(request.file, sheet: request.sheet, to: output)
        case .writeSav(let isCompressed):
            let descriptor = try Descriptor.create(request.file)
            defer { close(descriptor) }
            try receive(SavWriter(descriptor, isCompressed: isCompressed))
        case .writeXlsx: try receive(WorkbookWriter(request.file))
        }
    }

    private static func receive(_ receiver: any TableStreamReceiver) throws(FormatsError) {
        let reader = TableStreamReader(receiver: receiver)
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 17, alignment: 16)
        defer { buffer.deallocate() }
        do throws(TableStreamError) {
            while true {
                let count: Int
                do throws(FormatsError) {
                    count = try Descriptor.read(STDIN_FILENO, into: buffer)
                } catch { throw .refused(error.description) }
                guard count > 0 else { break }
                try reader.read(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
            }
            try reader.finish()
        } catch {
            throw FormatsError(error.description)
        }
    }
}
