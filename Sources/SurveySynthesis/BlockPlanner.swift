import SurveyModel

/// Makes the blocks of a list, and sees that every question is filled after those that route it.
struct BlockPlanner {
    let list: ConstraintList
    let layout: Layout

    func blocks() throws(SynthesisError) -> [Block] {
        var filled: [String] = []
        var blocks: [Block] = []
        for keys in list.blocks {
            var members: [Block.Member] = []
            for (index, key) in keys.enumerated() {
                guard !filled.contains(key), !keys[..<index].contains(key) else {
                    throw .misplaced(key, "it stands in `blocks` twice; leave one")
                }
                members.append(try member(key, filled: filled + tied(to: key, in: Array(keys[..<index]))))
            }
            filled += keys
            blocks.append(Block(members: members, moves: try moves(members)))
        }
        for key in list.margins.map(\.question) where !filled.contains(key) {
            throw .misplaced(key, "it has a margin and stands in no block; add it to `blocks`")
        }
        return blocks
    }

    private func member(_ key: String, filled: [String]) throws(SynthesisError) -> Block.Member {
        let question = try layout.question(key)
        guard question.kind.isCoded else {
            throw .misplaced(key, "numbers and texts are not made up; take it out of `blocks`")
        }
        guard let margin = list.margins.first(where: { $0.question == key }) else {
            throw .misplaced(key, "it stands in a block and has no margin; add one to `margins`")
        }
        for router in question.universe.flatMap(\.questions) where !filled.contains(router) {
            throw .misplaced(
                key, "\(router) routes it, and is not filled before; put \(router) in an earlier block, or tie the two")
        }
        return Block.Member(
            question: question, margin: margin, columns: layout.columns(of: question),
            universe: try layout.condition(question.universe))
    }

    /// Those of `keys` that are tied to `key`.
    private func tied(to key: String, in keys: [String]) -> [String] {
        guard let group = list.tied.first(where: { $0.contains(key) }) else { return [] }
        return keys.filter(group.contains)
    }

    /// Each column moves alone, unless its question routes another of the block; tied questions move together. A
    /// multiple question that is tied has no moves of its own: who is shown it changes, for all its columns at once.
    private func moves(_ members: [Block.Member]) throws(SynthesisError) -> [Block.Move] {
        let routers = members.flatMap { $0.question.universe.flatMap(\.questions) }
        let tied = list.tied.flatMap(\.self)
        let alone = members.filter { !routers.contains($0.question.key) }.flatMap { member -> [Block.Move] in
            let isTied = tied.contains(member.question.key)
            guard !isTied || member.question.kind != .multiple else { return [] }
            return member.columns.map { Block.Move(columns: [$0], routed: isTied ? [member] : [], isFixed: !isTied) }
        }
        var together: [Block.Move] = []
        for group in list.tied {
            let parts = members.filter { group.contains($0.question.key) }
            guard !parts.isEmpty else { continue }
            guard parts.count == group.count else {
                throw .misplaced(group[0], "it is tied to a question of another block; tie questions of one block")
            }
            let routed = parts.filter { !$0.question.universe.isEmpty }
            together.append(Block.Move(columns: parts.flatMap(\.columns), routed: routed, isFixed: false))
        }
        return alone + together
    }
}
