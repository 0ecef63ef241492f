/// Medians of what is called again and again.
enum Stopwatch {
    /// Milliseconds a call: the median of 31 samples, each of as many calls as take two milliseconds, after a tenth of
    /// a second that warms up; of fewer where they take ten seconds.
    static func median(_ body: () throws -> Void) rethrows -> Double {
        var warm = 0.0
        var last = 0.0
        while warm < 100 {
            last = max(try time(1, body), 1e-6)
            warm += last
        }
        let calls = max(1, Int(2 / last))
        var samples: [Double] = []
        var sum = 0.0
        while samples.count < 31, samples.count < 3 || sum < 10_000 {
            let sample = try time(calls, body)
            samples.append(sample / Double(calls))
            sum += sample
        }
        return samples.sorted()[samples.count / 2]
    }

    /// Milliseconds of so many calls.
    static func time(_ calls: Int, _ body: () throws -> Void) rethrows -> Double {
        let clock = ContinuousClock()
        let start = clock.now
        for _ in 0..<calls { try body() }
        let (seconds, attoseconds) = (clock.now - start).components
        return Double(seconds) * 1e3 + Double(attoseconds) / 1e15
    }
}
