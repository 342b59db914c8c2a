package studio.lumina.app.store;

import java.util.Optional;

/// A job that waits, as a list of the queue shows it.
///
/// @param picture that it paints, where it paints one
public record WaitingJob(JobEntry job, Optional<PictureSummary> picture) {}
