package studio.lumina.core.models.importing;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import studio.lumina.core.checkpoint.Config;

/// A checkpoint on disk whose parts were checked: configuration, headers and shapes of the weights,
/// and that the tokenizer belongs to it. The weights themselves were not read.
///
/// @param folder that is opened
/// @param name as people call it
/// @param targetSize side of the square it was trained for, where that is known
/// @param codec its folder, where one was found inside or beside it
/// @param bytes of its weights
public record LocalModel(
    Path folder,
    String name,
    Config config,
    OptionalInt targetSize,
    Optional<Path> codec,
    long bytes) {}
