import Foundation
import PackagePlugin

/// Compiles `migrations/` and `seed/` into the target that uses it; new and removed files are noticed by themselves.
///
/// SwiftPM asks a plugin again only when the names below a target's own folder change: that is what the hidden links
/// in Sources/Embedded are for. It does not take hidden files for sources, and looks through links.
@main struct EmbedFiles: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        let tool = try context.tool(named: "embedfiles")
        return try ["migrations", "seed"].map { list in
            let folder = context.package.directoryURL.appending(path: list)
            let names = try Self.names(in: folder)
            let output = context.pluginWorkDirectoryURL.appending(path: "\(list).swift")
            return .buildCommand(
                displayName: "Embedding \(list)/", executable: tool.url,
                arguments: [list, folder.path, output.path] + names,
                inputFiles: names.map { folder.appending(path: $0) }, outputFiles: [output])
        }
    }

    /// The files below `folder`, as relative names in byte order; hidden ones (.gitkeep, .DS_Store) are no data.
    private static func names(in folder: URL) throws -> [String] {
        guard let walk = FileManager.default.enumerator(atPath: folder.path) else {
            throw EmbedError(description: "\(folder.path): the folder cannot be read")
        }
        var names: [String] = []
        for case let name as String in walk where !name.split(separator: "/").contains(where: { $0.hasPrefix(".") }) {
            let path = folder.appending(path: name).path
            let type = try FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType
            if type == .typeSymbolicLink { throw EmbedError(description: "\(path): a symlink is not embedded") }
            if type == .typeRegular { names.append(name) }
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}

struct EmbedError: Error, CustomStringConvertible {
    let description: String
}
