package studio.lumina.starter.evaluate;

import java.util.Optional;

/// One figure of a task, for each of those who answered.
///
/// @param name what was checked
/// @param model the checkpoint's
/// @param constant that of an answer which is always the same
/// @param ceiling that of the truth, encoded and decoded
/// @param truth that of the truth itself: what is missing to perfect is the check's own error
public record Row(
    String name,
    Unit unit,
    Optional<Figure> model,
    Optional<Figure> constant,
    Optional<Figure> ceiling,
    Optional<Figure> truth) {}
