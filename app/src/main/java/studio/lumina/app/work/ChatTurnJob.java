package studio.lumina.app.work;

import java.util.List;
import studio.lumina.app.store.JobOwner;
import studio.lumina.core.Part;
import studio.lumina.core.Sampling;

/// One turn of a conversation: what the artist says, to be answered.
///
/// @param owner with the conversation that it belongs to
/// @param said words and pictures
/// @param limit most tokens of the answer; 0 for as many as the context leaves
public record ChatTurnJob(JobOwner owner, List<Part> said, Sampling sampling, int limit)
    implements Job {
  /// @throws IllegalArgumentException where the owner is no conversation
  public ChatTurnJob {
    if (owner.conversation().isEmpty()) {
      throw new IllegalArgumentException("a turn belongs to a conversation");
    }
    said = List.copyOf(said);
  }

  @Override
  public boolean interactive() {
    return true;
  }
}
