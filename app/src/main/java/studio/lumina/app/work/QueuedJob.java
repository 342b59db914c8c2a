package studio.lumina.app.work;

import java.util.Optional;
import studio.lumina.app.store.JobKind;
import studio.lumina.app.store.JobOwner;
import studio.lumina.app.store.PictureSummary;

/// A job that waits, as the window sees it.
///
/// @param id by which it is reordered and cancelled
/// @param picture that it paints, where it paints one
public record QueuedJob(
    long id, JobKind kind, JobOwner owner, boolean interactive, Optional<PictureSummary> picture) {}
