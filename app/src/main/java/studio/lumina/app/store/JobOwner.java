package studio.lumina.app.store;

import java.util.Optional;

/// Who asked for a job, and is told what becomes of it.
///
/// @param workspace the workspace's name, as it is kept: "create"
/// @param conversation its row in the library, where a conversation asked
public record JobOwner(String workspace, Optional<Long> conversation) {
  /// The Create workspace.
  public static final JobOwner CREATE = of("create");

  /// A workspace by itself.
  public static JobOwner of(String workspace) {
    return new JobOwner(workspace, Optional.empty());
  }
}
