import Testing

@testable import SurveyQuery

@Suite struct KeyColumnTests {
    @Test("A code above the highest option raises it, as the kernels check no bounds")
    func raises() {
        #expect(KeyColumn(codes: .narrow([1, 9, 255, 0]), highest: 3).highest == 9)
        #expect(KeyColumn(codes: .wide([1, 700, 65_528, 0]), highest: 3).highest == 700)
        #expect(KeyColumn(codes: .narrow([1, 9]), highest: 12).highest == 12)
        let beyond = KeyColumn(codes: .narrow([200, 1]), highest: 2)
        #expect(KeyTally.count([beyond], isStopped: { false }).numbers == [1, 200])
    }

    @Test("The lowest number that somebody has is the first digit")
    func lowest() {
        for codes: KeyColumn.Codes in [.narrow([2, 253, 0, 255]), .wide([2, 65_533, 0, 65_535])] {
            let column = KeyColumn(codes: codes, highest: 4)
            #expect((column.lowest, column.nobody, column.digits) == (-3, 3, 8))
            #expect((0..<4).map { column.number(of: $0) } == [2, -3, 0, -1])
        }
        #expect(KeyColumn(codes: .narrow([1, 4]), highest: 4).lowest == 0)
        #expect(KeyColumn(plane: [0, 255]).digits == 256)
    }

    @Test("A highest option that no code can hold is brought into the codes' range")
    func limits() {
        #expect(KeyColumn(codes: .narrow([1]), highest: .max).highest == 247)
        #expect(KeyColumn(codes: .wide([1]), highest: .max).highest == 65_527)
        #expect(KeyColumn(codes: .narrow([]), highest: -5).highest == 0)
    }
}
