/// Why a file cannot be read or written: a sentence for a person, without the file's name.
struct FormatsError: Error, Equatable, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }

    static let outOfMemory = FormatsError("there is not enough memory; the file is too large")
}
