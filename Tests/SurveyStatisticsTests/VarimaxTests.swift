import Glibc
import Testing

@testable import SurveyStatistics

@Suite struct VarimaxTests {
    /// Kaiser's criterion by its definition: the variance of the squares of normalised loadings, over columns.
    private func criterion(_ loadings: Matrix) -> Double {
        let items = Double(loadings.rows)
        return (0..<loadings.columns).reduce(0) { sum, column in
            let squares = (0..<loadings.rows).map { row in
                let length = (0..<loadings.columns).reduce(0) { $0 + loadings[row, $1] * loadings[row, $1] }
                return loadings[row, column] * loadings[row, column] / length
            }
            let mean = squares.reduce(0, +) / items
            return sum + squares.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / items
        }
    }

    private func random(_ rows: Int, _ columns: Int, seed: UInt64) -> Matrix {
        var numbers = Numbers(seed: seed)
        return Matrix(rows: rows, columns: columns) { _, _ in Double(numbers.next(below: 1_999) - 999) / 1_000 }
    }

    @Test("No angle of two factors is better, tried one by one")
    func bestAngle() throws {
        for seed in 1...20 {
            let loadings = random(7, 2, seed: UInt64(seed))
            let best = criterion(try varimax(loadings))
            for step in 0..<720 {
                var other = loadings
                let angle = Double(step) * .pi / 720
                other.rotateColumns(0, 1, cosine: cos(angle), sine: sin(angle))
                #expect(criterion(other) <= best + 1e-12)
            }
        }
    }

    @Test("No turn of two of four factors is better, and communalities stay")
    func pairs() throws {
        for seed in 1...10 {
            let loadings = random(12, 4, seed: UInt64(seed))
            let rotated = try varimax(loadings)
            for (before, after) in zip(loadings.rowSumsOfSquares, rotated.rowSumsOfSquares) {
                #expect(abs(before - after) < 1e-12)
            }
            for (first, second) in [(0, 1), (0, 2), (0, 3), (1, 2), (1, 3), (2, 3)] {
                for angle in stride(from: -0.8, through: 0.8, by: 0.05) {
                    var other = rotated
                    other.rotateColumns(first, second, cosine: cos(angle), sine: sin(angle))
                    #expect(criterion(other) <= criterion(rotated) + 1e-12)
                }
            }
        }
    }

    @Test("A simple structure that was turned is found again")
    func simpleStructure() throws {
        let simple = Matrix(rows: 6, columns: 2) { ($0 < 3) == ($1 == 0) ? 0.9 - 0.1 * Double($0) : 0 }
        var turned = simple
        turned.rotateColumns(0, 1, cosine: cos(0.6), sine: sin(0.6))
        let found = try varimax(turned).columnsBySumOfSquares.columnsWithPositiveSums
        for (one, other) in zip(found.elements, simple.elements) { #expect(abs(one - other) < 1e-9) }
    }

    @Test("One factor stays; an item without communality and equal factors do no harm")
    func edges() throws {
        let one = random(5, 1, seed: 3)
        #expect(try zip(varimax(one).elements, one.elements).allSatisfy { abs($0 - $1) < 1e-15 })
        var zero = random(5, 3, seed: 4)
        for column in 0..<3 { zero[2, column] = 0 }
        let rotated = try varimax(zero)
        #expect(rotated.elements.allSatisfy { $0.isFinite })
        #expect((0..<3).allSatisfy { rotated[2, $0] == 0 })
        #expect(try varimax(.identity(4)) == .identity(4))
        // Items all around the circle: every angle is as good, and none is taken.
        let circle = Matrix(rows: 8, columns: 2) { $1 == 0 ? cos(Double($0) * .pi / 8) : sin(Double($0) * .pi / 8) }
        #expect(try zip(varimax(circle).elements, circle.elements).allSatisfy { abs($0 - $1) < 1e-12 })
        #expect(try varimax(Matrix(rows: 3, columns: 2)).elements.allSatisfy { $0 == 0 })
    }
}
