extension YAMLError {
    /// A fault that libyaml found, `problem` being its words for it, in the block that begins at `context`.
    static func syntax(_ problem: String, in context: YAMLPosition?, at position: YAMLPosition) -> YAMLError {
        var message = advice(problem)
        if let context, context.line != position.line {
            message += " (in what begins on line \(context.line), column \(context.column))"
        }
        return YAMLError(message: message, position: position)
    }

    private static func advice(_ problem: String) -> String {
        switch problem {
        case "mapping values are not allowed in this context":
            "a ':' may not stand here; quote the text that contains it, or check the indentation"
        case "could not find expected ':'":
            "a key without a ':' ends here; write a ':' and a space after the key, or check the indentation"
        case "did not find expected key":
            "a key was expected here; check the indentation, and that quotes stand around the whole text"
        case "did not find expected '-' indicator":
            "a '-' was expected here; check the indentation of the list"
        case "block sequence entries are not allowed in this context":
            "a '-' may not stand here; put the list on a line of its own, or quote the text"
        case "mapping keys are not allowed in this context":
            "a '?' may not stand here; quote the text"
        case "did not find expected ',' or ']'":
            "the list that '[' opened needs a ',' or a ']' here; add it, or quote text that contains '['"
        case "did not find expected ',' or '}'":
            "the mapping that '{' opened needs a ',' or a '}' here; add it, or quote text that contains '{'"
        case "did not find expected node content":
            "a value was expected here; write one, or quote text that contains this character"
        case "found character that cannot start any token":
            "text may not begin with this character; use spaces instead of a tab, or quote the text"
        case "found a tab character that violates indentation",
            "found a tab character where an indentation space is expected":
            "a tab may not indent; use spaces"
        case "found unexpected ':'":
            "a space must follow this ':'; add it, or quote the text"
        case "did not find expected alphabetic or numeric character":
            "anchors (&name) and aliases (*name) are not allowed; quote text that begins with '&' or '*'"
        case "found unexpected end of stream":
            "the text ends inside quotes; close them"
        case "found unexpected document indicator":
            "a '---' or '...' stands inside quotes; close them before it"
        case "found unknown escape character":
            "this '\\' means nothing in double quotes; write '\\\\', or use single quotes"
        case "did not find expected hexdecimal number", "found invalid Unicode character escape code":
            "this '\\x', '\\u' or '\\U' is not the code of a character; correct its digits"
        case "found undefined tag handle":
            "tags (!name) are not allowed; remove it, or quote text that begins with '!'"
        case "did not find expected <document start>":
            "the document ended before this; check the indentation, and keep one document a file"
        case "found incompatible YAML document":
            "this version of YAML is not known; remove the %YAML line"
        case "did not find expected comment or line break":
            "only a comment may follow here; move the text to the next line"
        default:
            "this is not valid YAML (\(problem)); correct it, or quote the text"
        }
    }
}
