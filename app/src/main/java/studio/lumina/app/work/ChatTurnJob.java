package studio.lumina.app.work;

import java.util.List;
import studio.lumina.app.store.AskedTurn;
import studio.lumina.app.store.JobOwner;
import studio.lumina.core.Part;
import studio.lumina.core.ReplyForm;
import studio.lumina.core.Sampling;

/// One turn of a conversation: what the artist says, to be answered.
///
/// @param owner with the conversation that it belongs to
/// @param place where it stands
/// @param asked what is said; of no account where the turn goes on
public record ChatTurnJob(JobOwner owner, TurnPlace place, AskedTurn asked) implements Job {
  /// @throws IllegalArgumentException where the owner is no conversation
  public ChatTurnJob {
    if (owner.conversation().isEmpty()) {
      throw new IllegalArgumentException("a turn belongs to a conversation");
    }
  }

  /// A turn at the end of the branch that is shown, answered as the model likes.
  ///
  /// @param limit most tokens of the answer; 0 for as many as the context leaves
  public ChatTurnJob(JobOwner owner, List<Part> said, Sampling sampling, int limit) {
    this(
        owner,
        new TurnPlace.AtEnd(),
        new AskedTurn(said, new ReplyForm.Free(), sampling, limit, List.of()));
  }

  @Override
  public boolean interactive() {
    return true;
  }
}
