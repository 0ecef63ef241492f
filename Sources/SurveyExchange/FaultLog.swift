import YAMLKit

/// Collects the faults of one file, so that reading goes on after a fault and all are reported at once.
final class FaultLog {
    /// A file that is wholly wrong has a fault in every cell: more than this are counted and not kept.
    private static let kept = 1000

    let file: String
    private(set) var faults: [Fault] = []
    private(set) var count = 0

    init(file: String) {
        self.file = file
    }

    func note(_ message: @autoclosure () -> String, line: Int, column: Int? = nil) {
        count += 1
        guard faults.count < Self.kept else { return }
        faults.append(Fault(file: file, line: line, column: column, message: message()))
    }

    func note(_ message: @autoclosure () -> String, at position: YAMLPosition) {
        note(message(), line: position.line, column: position.column)
    }

    /// `value`, where nothing was noted. A reader that gives nil has noted why.
    func result<T>(_ value: T?) throws(ExchangeError) -> T {
        if let value, count == 0 { return value }
        if count == 0 { note("the file cannot be read", line: 1) }
        throw ExchangeError([self])
    }
}
