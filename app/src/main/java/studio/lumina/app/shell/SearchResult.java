package studio.lumina.app.shell;

import java.nio.file.Path;
import java.util.Optional;

/// A picture found by its words.
///
/// @param title its prompt
/// @param detail what tells it from others, e.g. its size
/// @param thumbnail its file; empty where there is none
/// @param show puts it where the artist sees it
public record SearchResult(String title, String detail, Optional<Path> thumbnail, Runnable show) {}
