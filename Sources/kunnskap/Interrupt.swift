import Glibc
import SQLiteKit

/// Ctrl-C: the first stops what runs on the database, cleanly; a second ends the program as if nobody listened.
enum Interrupt {
    static let interruption = Interruption()

    static func listen() {
        // Made before the handler may need it: making it is not safe there.
        _ = interruption
        signal(SIGINT) { _ in
            signal(SIGINT, SIG_DFL)
            Interrupt.interruption.interrupt()
        }
    }

    /// Ends the program as the signal would have, so that the shell sees it.
    static func endBySignal() -> Never {
        signal(SIGINT, SIG_DFL)
        raise(SIGINT)
        exit(130)
    }
}
