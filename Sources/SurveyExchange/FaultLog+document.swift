import YAMLKit

extension FaultLog {
    /// The root of a file of `format` with `keys` besides `format`; nil, and noted, where it is not such a file.
    func document(_ bytes: [UInt8], format: String, keys: [String]) -> YAMLFields? {
        guard let text = text(bytes) else { return nil }
        do {
            let root = try YAML.parse(text)
            if case .mapping(let entries) = root.content {
                let found = entries.first { $0.key == "format" }?.value
                guard isFormat(found, format, at: root.position) else { return nil }
            }
            return YAMLFields(root, keys: ["format"] + keys, log: self)
        } catch {
            note(error.message, at: error.position)
            return nil
        }
    }

    private func isFormat(_ node: YAMLNode?, _ format: String, at start: YAMLPosition) -> Bool {
        guard let node else {
            note("the key 'format' is missing; write 'format: \(format)' on the first line", at: start)
            return false
        }
        guard case .scalar(format, _) = node.content else {
            note(
                "this is a file of another format; write 'format: \(format)', or give the right file", at: node.position
            )
            return false
        }
        return true
    }
}
