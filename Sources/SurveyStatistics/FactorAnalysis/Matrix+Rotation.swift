extension Matrix {
    /// Turns two rows in their plane: p becomes c·p − s·q, and q becomes s·p + c·q.
    mutating func rotateRows(_ p: Int, _ q: Int, cosine: Double, sine: Double) {
        for column in 0..<columns {
            let (first, second) = (self[p, column], self[q, column])
            self[p, column] = cosine * first - sine * second
            self[q, column] = sine * first + cosine * second
        }
    }

    /// Turns two columns in their plane, as `rotateRows`.
    mutating func rotateColumns(_ p: Int, _ q: Int, cosine: Double, sine: Double) {
        for row in 0..<rows {
            let (first, second) = (self[row, p], self[row, q])
            self[row, p] = cosine * first - sine * second
            self[row, q] = sine * first + cosine * second
        }
    }
}
