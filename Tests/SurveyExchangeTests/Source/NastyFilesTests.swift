import Testing

@testable import SurveyExchange

@Suite struct NastyFilesTests {
    @Test("files of random cells are read as Python's csv module reads them, in every encoding that can hold them")
    func all() throws {
        for file in NastyFiles.all {
            let options = SourceOptions(delimiter: file.delimiter.utf8.first)
            for bytes in [Array(file.text.utf8), SourceFiles.utf16(file.text)] {
                let table = try SourceFiles.read(bytes, options)
                #expect(table.records == file.records)
            }
        }
    }
}
