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

    @Test("A highest option that no code can hold is brought into the codes' range")
    func limits() {
        #expect(KeyColumn(codes: .narrow([1]), highest: .max).highest == 247)
        #expect(KeyColumn(codes: .wide([1]), highest: .max).highest == 65_527)
        #expect(KeyColumn(codes: .narrow([]), highest: -5).highest == 0)
    }
}
