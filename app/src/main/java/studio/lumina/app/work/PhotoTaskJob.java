package studio.lumina.app.work;

import studio.lumina.app.store.JobOwner;
import studio.lumina.core.Prompt;
import studio.lumina.core.Sampling;

/// A photo through one task: a map of it, an edit of it, or a picture after it.
///
/// @param interactive whether somebody waits for it
/// @param prompt with the photo in it
public record PhotoTaskJob(JobOwner owner, boolean interactive, Prompt prompt, Sampling sampling)
    implements Job {
  /// @throws IllegalArgumentException where the prompt has no picture
  public PhotoTaskJob {
    if (prompt instanceof Prompt.Draw || prompt instanceof Prompt.Chat) {
      throw new IllegalArgumentException(prompt.task() + " is no task on a photo");
    }
  }
}
