package studio.lumina.app.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import studio.lumina.core.Part;
import studio.lumina.core.Turn;

/// A turn of a conversation in the library.
///
/// @param id its row
/// @param parent the turn that it follows; empty for a first one
/// @param model the checkpoint's name; empty until it was begun
/// @param numericsKey empty until it was begun
public record TurnEntry(
    long id,
    long conversation,
    Optional<Long> parent,
    Instant created,
    AskedTurn asked,
    TurnProgress progress,
    TurnFigures figures,
    String model,
    String numericsKey) {
  /// This turn with its photos encoded.
  public TurnEntry saying(List<Part> parts) {
    return with(asked.saying(parts), progress, figures, model, numericsKey);
  }

  /// This turn, answered by a checkpoint.
  public TurnEntry under(String checkpoint, String key) {
    return with(asked, progress, figures, checkpoint, key);
  }

  /// This turn, further.
  public TurnEntry at(TurnProgress value) {
    return with(asked, value, figures, model, numericsKey);
  }

  /// This turn with what it took.
  public TurnEntry took(TurnFigures value) {
    return with(asked, progress, value, model, numericsKey);
  }

  private TurnEntry with(
      AskedTurn said, TurnProgress now, TurnFigures took, String checkpoint, String key) {
    return new TurnEntry(id, conversation, parent, created, said, now, took, checkpoint, key);
  }

  /// Whether the model came to its end.
  public boolean ended() {
    return progress.finish() == Turn.Finish.ENDED;
  }

  /// Whether others can follow it: the model has read what was said.
  public boolean canBeFollowed() {
    return progress.tokens().size() > 0;
  }

  /// The words that were said.
  public String words() {
    return TurnTable.words(asked.said().stream());
  }

  /// What of it makes the conversation.
  public KeptTurn kept() {
    return new KeptTurn(
        asked.said(),
        progress.answer(),
        progress.finish(),
        progress.standing(),
        model,
        numericsKey);
  }
}
