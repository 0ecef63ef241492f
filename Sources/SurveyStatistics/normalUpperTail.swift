internal import RealModule

/// P(Z > z) of a standard normal Z, with its relative precision kept down to 1e-300; 0 beyond. NaN gives ½.
public func normalUpperTail(_ z: Double) -> Double {
    z.isNaN ? 0.5 : Double.erfc(z / 2.0.squareRoot()) / 2
}
