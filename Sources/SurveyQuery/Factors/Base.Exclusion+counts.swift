import SurveyModel

extension Base.Exclusion {
    /// How many there are of each state among the numbers of some answers to a question, in the order of the states.
    static func counts(_ numbers: [Int], of question: String) -> [Base.Exclusion] {
        var counts = [Int](repeating: 0, count: 9)
        for number in numbers where (-8 ... -1).contains(number) { counts[-number] += 1 }
        return (1...8).compactMap { slot in
            counts[slot] > 0
                ? Base.Exclusion(question: question, state: CodedQuestion.state(of: -slot), n: counts[slot]) : nil
        }
    }
}
