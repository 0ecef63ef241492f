/// Random numbers that are the same in every run: Marsaglia's xorshift of 64 bits.
public struct RandomNumbers: RandomNumberGenerator {
    private var state: UInt64

    /// - Parameter seed: any number but 0, which xorshift would never leave.
    public init(seed: UInt64) { state = max(1, seed) }

    /// The next 64 bits.
    public mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }

    /// A number from 0 to `bound` - 1; `bound` is at least 1.
    public mutating func below(_ bound: Int) -> Int { Int(next() >> 33) % bound }
}
