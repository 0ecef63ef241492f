import Testing

@testable import SurveyStatistics

@Suite struct SymmetricEigenTests {
    private func random(_ size: Int, _ numbers: inout Numbers) -> Matrix {
        var matrix = Matrix(rows: size, columns: size)
        for row in 0..<size {
            for column in 0...row {
                matrix[row, column] = Double(numbers.next(below: 2_001) - 1_000) / 250
                matrix[column, row] = matrix[row, column]
            }
        }
        return matrix
    }

    private func largest(_ matrix: Matrix) -> Double { matrix.elements.map(\.magnitude).max() ?? 0 }

    private func check(_ matrix: Matrix, _ eigen: (values: [Double], vectors: Matrix)) {
        let (vectors, size) = (eigen.vectors, matrix.rows)
        let scale = max(1, largest(matrix))
        let product = matrix * vectors
        for column in 0..<size {
            for row in 0..<size {
                #expect(abs(product[row, column] - eigen.values[column] * vectors[row, column]) < 1e-12 * scale)
            }
            let vector = (0..<size).map { vectors[$0, column] }
            #expect(vector.max() ?? 0 >= (vector.map(\.magnitude).max() ?? 0) * (1 - 1e-9))
        }
        let lengths = vectors.transposed * vectors
        let error = Matrix(rows: size, columns: size) { lengths[$0, $1] - ($0 == $1 ? 1 : 0) }
        #expect(largest(error) < 1e-13)
        #expect(eigen.values == eigen.values.sorted(by: >))
        #expect(abs(eigen.values.reduce(0, +) - matrix.trace) < 1e-12 * scale)
    }

    @Test("Vectors are orthonormal and are kept by the matrix but for their value, on random matrices")
    func randomMatrices() throws {
        var numbers = Numbers(seed: 5)
        for size in 1...14 {
            for _ in 0..<5 {
                let matrix = random(size, &numbers)
                check(matrix, try symmetricEigen(matrix))
            }
        }
    }

    @Test("A good guess gives the same values and vectors")
    func start() throws {
        var numbers = Numbers(seed: 6)
        let matrix = random(9, &numbers)
        let cold = try symmetricEigen(matrix)
        let warm = try symmetricEigen(matrix, start: cold.vectors)
        check(matrix, warm)
        for (one, other) in zip(cold.values, warm.values) { #expect(abs(one - other) < 1e-12) }
        for (one, other) in zip(cold.vectors.elements, warm.vectors.elements) { #expect(abs(one - other) < 1e-12) }
    }

    @Test("Known values: a 2 by 2, equal correlations, nothing at all")
    func known() throws {
        let two = try symmetricEigen(Matrix(rows: 2, columns: 2) { $0 == $1 ? 2 : -1 })
        #expect(abs(two.values[0] - 3) < 1e-15 && abs(two.values[1] - 1) < 1e-15)
        // Equal in magnitude: the first element decides.
        #expect(two.vectors[0, 0] > 0 && two.vectors[1, 0] < 0)
        let equal = Matrix(rows: 6, columns: 6) { $0 == $1 ? 1 : 0.4 }
        let eigen = try symmetricEigen(equal)
        check(equal, eigen)
        #expect(abs(eigen.values[0] - 3) < 1e-14)
        for value in eigen.values.dropFirst() { #expect(abs(value - 0.6) < 1e-14) }
        check(Matrix(rows: 4, columns: 4), try symmetricEigen(Matrix(rows: 4, columns: 4)))
        #expect(try symmetricEigen(Matrix(rows: 0, columns: 0)).values == [])
    }

    @Test("Elements of very different sizes neither trap nor give what is no number")
    func extremes() throws {
        let matrix = Matrix(rows: 3, columns: 3) { [[1e100, 1, 1e-100], [1, 1e-100, 1], [1e-100, 1, 1e50]][$0][$1] }
        #expect(try symmetricEigen(matrix).values.allSatisfy { $0.isFinite })
    }
}
