import Glibc

/// How far something is, on a terminal, once it takes long.
final class ProgressBar {
    private static let patience = Duration.seconds(1)
    private static let width = 40

    private let start = ContinuousClock.now
    private let isTerminal = isatty(STDERR_FILENO) == 1
    private var shown = -1

    /// Shows a part of 1.
    func show(_ part: Double) {
        let percent = Int(100 * min(1, max(0, part)))
        guard isTerminal, percent != shown, ContinuousClock.now - start > Self.patience else { return }
        shown = percent
        let filled = Self.width * percent / 100
        let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: Self.width - filled)
        _ = Output.write("\r[\(bar)] \(percent) %", to: STDERR_FILENO)
    }

    /// Takes the bar away.
    func end() {
        guard shown >= 0 else { return }
        shown = -1
        _ = Output.write("\r\u{1B}[K", to: STDERR_FILENO)
    }

    deinit { end() }
}
