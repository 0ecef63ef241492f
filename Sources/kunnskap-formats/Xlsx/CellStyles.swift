/// What the formats of cells show numbers as.
final class CellStyles: XMLListener {
    private var formats: [Int: NumberFormat] = [:]
    private var styles: [NumberFormat] = []
    private var isInCells = false

    /// What a cell's style shows a number as.
    subscript(style: Int) -> NumberFormat { styles.indices.contains(style) ? styles[style] : .number }

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        if name == "numFmt", let id = attributes.number("numFmtId"), let code = attributes.text("formatCode") {
            formats[id] = NumberFormat(code: code)
        } else if name == "cellXfs" {
            isInCells = true
        } else if isInCells, name == "xf" {
            let id = attributes.number("numFmtId") ?? 0
            styles.append(formats[id] ?? NumberFormat(builtIn: id))
        }
    }

    func end(_ name: XMLName) {
        if name == "cellXfs" { isInCells = false }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
