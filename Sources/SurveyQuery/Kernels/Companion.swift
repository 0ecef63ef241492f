import Glibc

/// A second thread that counts half of the respondents while its owner counts the other half. It is started when there
/// is work for it, waits between two calls, and ends with this object.
///
/// Starting one for every table took 80 microseconds, a third of what a table of a million takes.
final class Companion {
    /// Fewer respondents than this are counted sooner by one thread.
    static let least = 300_000

    /// What the two threads share; each touches it only while the semaphores say that it is its turn.
    private final class Desk {
        var job: (() -> Void)?
        let (given, done): (UnsafeMutablePointer<sem_t>, UnsafeMutablePointer<sem_t>)

        init() {
            (given, done) = (.allocate(capacity: 1), .allocate(capacity: 1))
            sem_init(given, 0, 0)
            sem_init(done, 0, 0)
        }

        deinit {
            for semaphore in [given, done] {
                sem_destroy(semaphore)
                semaphore.deallocate()
            }
        }

        /// Does the job; false where there is none. It holds the job no longer than that: it may not outlive its caller.
        func work() -> Bool {
            guard let job else { return false }
            job()
            return true
        }

        /// Waits its turn: awake for some hundred microseconds, as falling asleep and being woken takes as long; then
        /// asleep. A signal may wake it before.
        static func wait(_ semaphore: UnsafeMutablePointer<sem_t>) {
            for _ in 0..<20_000 where sem_trywait(semaphore) == 0 { return }
            while sem_wait(semaphore) != 0 {}
        }
    }

    private let desk = Desk()
    private var thread: pthread_t?

    /// Does two things at once, where a second thread can be had.
    func run<A, B>(_ first: () -> A, _ second: () -> B) -> (A, B) {
        guard isThere else { return (first(), second()) }
        var other: B?
        let one = withoutActuallyEscaping(second) { second in
            desk.job = { other = second() }
            sem_post(desk.given)
            let one = first()
            Desk.wait(desk.done)
            desk.job = nil
            return one
        }
        return (one, other ?? second())
    }

    deinit {
        guard let thread else { return }
        // Without a job it ends.
        sem_post(desk.given)
        pthread_join(thread, nil)
    }

    private var isThere: Bool {
        guard thread == nil else { return true }
        var started = pthread_t()
        let desk = Unmanaged.passRetained(desk)
        let code = pthread_create(
            &started, nil,
            { raw in
                guard let raw else { return nil }
                let desk = Unmanaged<Desk>.fromOpaque(raw).takeRetainedValue()
                while true {
                    Desk.wait(desk.given)
                    guard desk.work() else { return nil }
                    sem_post(desk.done)
                }
            }, desk.toOpaque())
        guard code == 0 else {
            desk.release()
            return false
        }
        thread = started
        return true
    }
}
