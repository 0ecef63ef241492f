import Glibc
import SQLiteKit
import TableStream

/// One run of `kunnskap-formats`. Its output is not trusted, its end always waited for, and Ctrl-C ends it.
final class FormatsProcess {
    /// How long it may take, whatever it does.
    private static let longest = Duration.seconds(600)
    /// How much of its standard error is kept, for a message.
    private static let keptOfErrors = 2_000

    private let file: String
    private let child: FormatsChild
    private let start = ContinuousClock.now
    private var errors: [UInt8] = []

    /// Starts it.
    ///
    /// - Parameter file: what messages call the file.
    init(_ arguments: [String], file: String) throws(CommandError) {
        self.file = file
        child = try FormatsChild(arguments)
    }

    /// Passes a table to it or one from it, and waits for its end.
    func run(
        input: ((TableStreamWriter<CommandError>) throws -> Void)?, receiver: (any TableStreamReceiver)?
    ) throws {
        let reader = TableStreamReader(receiver: receiver ?? NoTables())
        if let input {
            let writer = TableStreamWriter<CommandError> { [self] bytes throws(CommandError) in
                try pass(bytes, reader)
            }
            try input(writer)
            try writer.finish()
        }
        child.closeInput()
        while try pump(reader, writing: false) {}
        let status = child.wait()
        try reading { () throws(TableStreamError) in try reader.finish() }
        guard status == 0 else { throw failure(status) }
    }

    /// Writes a piece to the process while reading what it has to say, so that neither waits for the other.
    private func pass(_ bytes: UnsafeRawBufferPointer, _ reader: TableStreamReader) throws(CommandError) {
        var rest = bytes
        while !rest.isEmpty {
            guard try pump(reader, writing: true) else { throw failure(child.wait()) }
            let count = write(child.input, rest.baseAddress, rest.count)
            if count > 0 {
                rest = UnsafeRawBufferPointer(rebasing: rest[count...])
            } else if errno != EAGAIN && errno != EINTR {
                // It reads no more, and has said why, or will not.
                while try pump(reader, writing: false) {}
                throw failure(child.wait())
            }
        }
    }

    /// Waits until there is something to do, and reads what there is; false at the end of the output.
    private func pump(_ reader: TableStreamReader, writing: Bool) throws(CommandError) -> Bool {
        guard !Interrupt.interruption.isInterrupted else { throw .input("stopped") }
        guard ContinuousClock.now - start < Self.longest else {
            throw .input("\(file): reading or writing it takes longer than \(Self.longest.components.seconds) seconds")
        }
        var polls = [
            pollfd(fd: child.output, events: Int16(POLLIN), revents: 0),
            pollfd(fd: child.errors, events: Int16(POLLIN), revents: 0),
            pollfd(fd: writing ? child.input : -1, events: Int16(POLLOUT), revents: 0),
        ]
        // Ctrl-C may come just before this waits.
        guard poll(&polls, nfds_t(polls.count), 200) > 0 else { return true }
        if polls[1].revents != 0 { readErrors() }
        guard polls[0].revents != 0 else { return true }
        let count = child.read(child.output)
        if count > 0 { try reading { () throws(TableStreamError) in try reader.read(child.block(count)) } }
        return count > 0 || count < 0 && (errno == EINTR || errno == EAGAIN)
    }

    private func reading(_ body: () throws(TableStreamError) -> Void) throws(CommandError) {
        do throws(TableStreamError) {
            try body()
        } catch {
            // A stream that is damaged or cut off: the end of the process may say why.
            throw error.isAboutFile ? .input("\(file): \(error)") : failure(child.wait())
        }
    }

    private func readErrors() {
        let count = child.read(child.errors)
        guard count > 0 else { return child.closeErrors() }
        errors += child.block(count).prefix(max(0, Self.keptOfErrors - errors.count))
    }

    /// Why there is no table, when the process has ended without saying it.
    private func failure(_ status: Int32) -> CommandError {
        let signal = status & 0x7F
        guard signal == 0 else {
            return .input(
                "\(file): the file is damaged, or too large, for kunnskap-formats (it was ended by signal \(signal)); "
                    + "export it again, or as CSV")
        }
        let said = String(decoding: errors, as: UTF8.self).split(separator: "\n").last.map { ": \($0)" } ?? ""
        return .input(
            "\(file): kunnskap-formats could not do it (exit \(status >> 8))\(said); both programs must be of one version"
        )
    }
}
