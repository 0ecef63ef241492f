/// The words of the error that `body` throws.
func message<T>(of body: () throws -> T) -> String {
    do {
        _ = try body()
        return "no error"
    } catch { return "\(error)" }
}
