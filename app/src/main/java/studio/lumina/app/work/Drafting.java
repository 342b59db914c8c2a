package studio.lumina.app.work;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import studio.lumina.app.store.CodeRun;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.store.PictureSet;
import studio.lumina.core.ModelCard;
import studio.lumina.core.Prompt;
import studio.lumina.core.Size;

/// What is asked for as entries of the library that wait.
final class Drafting {
  /// Where only the engine can tell a picture's size, until it does.
  private static final Size UNKNOWN = new Size(512, 512);

  private Drafting() {}

  /// The pictures of a commission.
  ///
  /// @param card the model that is open
  static List<PictureEntry> entries(Commission commission, Optional<ModelCard> card, Instant now) {
    boolean together = commission.axes().isPresent();
    return commission.drafts().stream()
        .map(draft ->
            new PictureEntry(
                0,
                now,
                draft.prompt(),
                draft.sampling(),
                draft.lanes(),
                size(draft.prompt(), card),
                PictureEntry.State.PAUSED,
                CodeRun.NONE,
                Optional.empty(),
                card.map(ModelCard::name).orElse(""),
                card.map(ModelCard::numericsKey).orElse(""),
                draft.fork(),
                together
                    ? Optional.of(new PictureEntry.Place(0, draft.column(), draft.row()))
                    : Optional.empty()))
        .toList();
  }

  /// The set that a commission makes.
  static Optional<PictureSet> set(Commission commission, Instant now) {
    return commission.axes().map(axes -> new PictureSet(0, now, axes.columns(), axes.rows()));
  }

  private static Size size(Prompt prompt, Optional<ModelCard> card) {
    return prompt instanceof Prompt.Draw draw
        ? draw.size()
        : card.map(ModelCard::targetSize).map(side -> new Size(side, side)).orElse(UNKNOWN);
  }
}
