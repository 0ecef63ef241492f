import SQLiteKit

struct SQLiteAnswerColumnRepository: AnswerColumnRepository {
    let session: WriteSession

    init(_ session: WriteSession) { self.session = session }

    func respondentCount(wave: Int) throws(RepositoryError) -> Int {
        try ColumnLayout(wave: wave, session).count
    }

    func column(questionID: Int, wave: Int) throws(RepositoryError) -> AnswerColumn {
        let layout = try ColumnLayout(wave: wave, session)
        let question = try ColumnQuestion(questionID, wave: wave, count: layout.count, session)
        var codes = ColumnCodes(question.encoding, count: layout.count)
        for chunk in layout.chunks {
            codes.append(try bytes(of: question, chunk, wave: wave), of: chunk)
        }
        return AnswerColumn(codes: codes.codes, highestOption: question.highestOption)
    }

    func weights(wave: Int) throws(RepositoryError) -> [Double] {
        let layout = try ColumnLayout(wave: wave, session)
        var weights: [Double] = []
        weights.reserveCapacity(layout.count)
        for chunk in layout.chunks {
            weights.fill(0, to: chunk.start)
            weights.append(contentsOf: try self.weights(of: wave, chunk))
        }
        return weights
    }

    private func bytes(
        of question: ColumnQuestion, _ chunk: ColumnChunk, wave: Int
    ) throws(RepositoryError) -> [UInt8] {
        if let stored = try ColumnKey(.answers, owner: question.id, chunk: chunk.index).bytes(session),
            question.encoding.isSound(stored, length: chunk.length, highestOption: question.highestOption)
        {
            return stored
        }
        return try ChunkRecord(chunk, wave: wave, session).codes(question)
    }

    private func weights(of wave: Int, _ chunk: ColumnChunk) throws(RepositoryError) -> [Double] {
        if let stored = try ColumnKey(.weights, owner: wave, chunk: chunk.index).bytes(session),
            stored.count == WeightBytes.width * chunk.length
        {
            let weights = WeightBytes.decode(stored)
            if WeightBytes.areSound(weights) { return weights }
        }
        return WeightBytes.decode(try ChunkRecord(chunk, wave: wave, session).weights(wave: wave))
    }
}
