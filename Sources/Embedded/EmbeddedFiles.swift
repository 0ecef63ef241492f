/// The files that are compiled into the program; the EmbedFiles plugin makes one list a folder.
///
/// `migrations` holds every file of migrations/, `seed` every file of seed/ and its folders, sorted by name.
public enum EmbeddedFiles {}
