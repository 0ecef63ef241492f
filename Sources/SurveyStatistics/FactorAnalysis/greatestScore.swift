/// The largest magnitude of a score whose square can still be summed.
let greatestScore = 1e100
