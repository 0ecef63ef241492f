/// The index of the first number whose magnitude is the largest, or short of it by no more than rounding, so that equal
/// loadings do not change signs with the machine; the numbers are not empty.
func firstOfLargest(_ numbers: [Double]) -> Int {
    let largest = numbers.map(\.magnitude).max() ?? 0
    return numbers.firstIndex { $0.magnitude >= largest * (1 - 1e-9) } ?? 0
}
