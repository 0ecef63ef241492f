import Testing

@testable import kunnskap_formats

@Suite struct NumberTextTests {
    @Test(
        "numbers are in the fewest digits, without an exponent",
        arguments: [
            (0, "0"), (-0.0, "0"), (1, "1"), (-12, "-12"), (0.1, "0.1"), (4.0999999999999996, "4.1"),
            (1e-7, "0.0000001"), (-1.25e-5, "-0.0000125"), (1e16, "10000000000000000"), (1.5e18, "1500000000000000000"),
            (123_456_789_012.5, "123456789012.5"), (-2.5e20, "-250000000000000000000"), (1e300, "1e+300"),
        ])
    func text(value: Double, text: String) {
        #expect(NumberText.text(value) == text)
    }

    @Test("every text is the number again")
    func back() {
        for _ in 0..<5_000 {
            let value = Double(bitPattern: UInt64.random(in: 0...UInt64.max))
            guard value.isFinite else { continue }
            #expect(Double(NumberText.text(value)) == value)
            let small = Double.random(in: -1e22...1e22) / Double(1 << Int.random(in: 0...60))
            #expect(Double(NumberText.text(small)) == small)
        }
    }
}
