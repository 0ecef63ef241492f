import SurveyModel

/// Questions that are filled and repaired together.
struct Block {
    /// A question of the block.
    struct Member {
        let question: Question
        let margin: Margin
        let columns: Range<Int>
        /// Who is shown the question.
        let universe: Condition
    }

    /// Columns whose answers may be swapped between two respondents.
    struct Move {
        let columns: [Int]
        /// Questions whose routing the swap may change: it is taken back where it does.
        let routed: [Member]
        /// Whether those who are shown the question stay the same through all moves of the block.
        let isFixed: Bool
    }

    let members: [Member]
    let moves: [Move]
}
