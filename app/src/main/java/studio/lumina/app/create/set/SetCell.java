package studio.lumina.app.create.set;

import java.util.Optional;
import studio.lumina.app.store.PictureSummary;

/// A place in a set, and its picture.
///
/// @param column from 0
/// @param row from 0
/// @param picture the picture, once the library has it
public record SetCell(int column, int row, Optional<PictureSummary> picture) {}
