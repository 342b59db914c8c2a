package studio.lumina.app.work;

import java.util.List;
import java.util.concurrent.CompletionStage;
import studio.lumina.app.store.KeptTurn;

/// Keeps conversations; their turns are jobs, see [ChatTurnJob]. Called on the FX thread; never
/// blocks. Each answer goes to who asked, on the FX thread: the value or a
/// [studio.lumina.core.LuminaException].
public interface Chats {
  /// A new, empty conversation; its number, by which it is a job's owner.
  CompletionStage<Long> begin();

  /// A new conversation with the first turns of another; its number.
  ///
  /// @param turns how many it takes over
  CompletionStage<Long> fork(long conversation, int turns);

  /// The turns of a conversation, the first first.
  CompletionStage<List<KeptTurn>> turns(long conversation);
}
