/// How one run of the program ended.
struct Outcome: Equatable, CustomStringConvertible {
    /// The exit code; minus the signal's number where a signal ended it.
    let code: Int32
    /// Standard output.
    let out: String
    /// Standard error.
    let err: String

    var description: String { "exit \(code)\n--- out\n\(out)--- err\n\(err)---" }

    /// A run that printed `out` and nothing else.
    static func done(_ out: String) -> Outcome { Outcome(code: 0, out: out, err: "") }

    /// A run that printed no data and one message.
    static func failed(_ code: Int32, _ message: String) -> Outcome {
        Outcome(code: code, out: "", err: "kunnskap: \(message)\n")
    }
}
