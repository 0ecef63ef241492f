/// The files that are compiled into the program; the EmbedFiles plugin makes one list a folder.
///
/// `migrations` holds every file of migrations/, `seed` every file of seed/ and its folders, sorted by name.
public enum EmbeddedFiles {
    /// The version that the migrations lead to. Every command asks for it, so it is counted by name: reading and
    /// checking the files takes as long as a cross-tab.
    public static var newestMigration: Int {
        migrations.count { $0.name.hasSuffix(".sql") && !$0.name.hasSuffix(".check.sql") }
    }
}
