package studio.lumina.app.work.run;

import java.util.Optional;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.work.StudioEvent;
import studio.lumina.app.work.queue.Ending;

/// How a job came to its end, or to its rest.
///
/// @param ending how it comes back to the queue
/// @param picture as it stands then, where it paints one
/// @param event for the window, told once the job is back and may be asked for again
record Outcome(Ending ending, Optional<PictureEntry> picture, StudioEvent event) {}
