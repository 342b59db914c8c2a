package studio.lumina.app.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import studio.lumina.core.Part;
import studio.lumina.core.ReplyForm;
import studio.lumina.core.Sampling;
import studio.lumina.core.Tokens;
import studio.lumina.core.Turn;

/// A turn as it stands in a file that a conversation was exported to.
///
/// @param id counts within the file alone
/// @param parent the turn that it follows; 0 for a first one
/// @param created milliseconds since 1970
record FiledTurn(
    long id,
    long parent,
    long created,
    List<Part> said,
    ReplyForm form,
    Sampling sampling,
    int limit,
    List<MutedPiece> muted,
    List<Part> answer,
    Turn.Finish finish,
    Tokens prompt,
    Tokens reply,
    Tokens standing,
    TurnFigures figures,
    String model,
    String numericsKey) {
  /// Fails for a list with nothing in a place, which JSON can say.
  FiledTurn {
    said = List.copyOf(said);
    muted = List.copyOf(muted);
    answer = List.copyOf(answer);
  }

  static FiledTurn of(TurnEntry turn) {
    AskedTurn asked = turn.asked();
    TurnProgress progress = turn.progress();
    return new FiledTurn(
        turn.id(),
        turn.parent().orElse(0L),
        turn.created().toEpochMilli(),
        asked.said(),
        asked.form(),
        asked.sampling(),
        asked.limit(),
        asked.muted(),
        progress.answer(),
        progress.finish(),
        progress.prompt(),
        progress.reply(),
        progress.standing(),
        turn.figures(),
        turn.model(),
        turn.numericsKey());
  }

  TurnEntry entry() {
    return new TurnEntry(
        id,
        0,
        parent == 0 ? Optional.empty() : Optional.of(parent),
        Instant.ofEpochMilli(created),
        new AskedTurn(said, form, sampling, limit, muted),
        new TurnProgress(answer, finish, prompt, reply, standing),
        figures,
        model,
        numericsKey);
  }
}
