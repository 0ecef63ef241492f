import SurveyModel
import Testing

@Suite struct UnitPlanTests {
    private func plan(codes: [String]) -> UnitPlan {
        UnitPlan(
            groups: [UnitPlan.Group(kind: .anonymous, zone: "III", count: 3)], regionMembers: [],
            onePerUnit: (question: "position", codes: codes), agreeOn: "activity")
    }

    @Test("Two plans are equal where they say the same")
    func equality() {
        #expect(plan(codes: ["mayor"]) == plan(codes: ["mayor"]))
        #expect(plan(codes: ["mayor"]) != plan(codes: ["mayor", "chief"]))
    }
}
