package studio.lumina.app.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.OptionalInt;

/// A copy of the library's database as it was once.
///
/// @param file the copy
/// @param made when
/// @param before the version that the library was brought to afterwards, where the copy was made
///   for that
public record Backup(Path file, Instant made, OptionalInt before) {}
