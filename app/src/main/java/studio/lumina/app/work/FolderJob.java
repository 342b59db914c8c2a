package studio.lumina.app.work;

import java.nio.file.Path;
import java.util.List;
import studio.lumina.app.store.JobOwner;
import studio.lumina.core.Sampling;

/// Pictures of a folder through one task, one after the other. A file that cannot be read is noted
/// and passed over.
///
/// @param files in the order in which they are taken
public record FolderJob(JobOwner owner, List<Path> files, PhotoTask task, Sampling sampling)
    implements Job {
  public FolderJob {
    files = List.copyOf(files);
  }

  @Override
  public boolean interactive() {
    return false;
  }
}
