package studio.lumina.app.shell;

import java.time.Clock;

/// What the status line asks the world.
///
/// @param clock for how long ago something was saved
/// @param free bytes free where the library lies
public record StatusFacts(Clock clock, java.util.function.LongSupplier free) {}
