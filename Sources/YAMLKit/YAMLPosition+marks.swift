import CYAML

extension YAMLPosition {
    /// The position of a libyaml mark, which counts from 0.
    init(_ mark: yaml_mark_t) {
        self.init(line: Int(mark.line) + 1, column: Int(mark.column) + 1)
    }

    /// The position right after `text`, the beginning of a YAML text, counted as libyaml counts.
    init(after text: String) {
        var line = 1
        var column = 1
        for character in text.hasPrefix("\u{FEFF}") ? text.dropFirst() : text[...] {
            if character.isNewline {
                line += 1
                column = 1
            } else {
                column += character.unicodeScalars.count
            }
        }
        self.init(line: line, column: column)
    }
}
