package studio.lumina.app.work.queue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import studio.lumina.app.store.CodeRun;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.store.PictureSet;
import studio.lumina.app.work.GenerationRequest;
import studio.lumina.core.ModelCard;
import studio.lumina.core.Part;
import studio.lumina.core.Prompt;
import studio.lumina.core.Sampling;
import studio.lumina.core.Size;

/// Makes what is asked for into entries of the library that wait.
public final class NewEntries {
  /// Where only the engine can tell a picture's size, until it does.
  private static final Size UNKNOWN = new Size(512, 512);

  private NewEntries() {}

  /// The pictures of a request.
  ///
  /// @param card the model that is open
  public static List<PictureEntry> entries(
      GenerationRequest request, Optional<ModelCard> card, Instant now) {
    boolean together = request.axes().isPresent();
    return request.drafts().stream().map(draft -> entry(draft, together, card, now)).toList();
  }

  /// A picture by itself.
  public static PictureEntry entry(
      Prompt prompt, Sampling sampling, Optional<ModelCard> card, Instant now) {
    return entry(GenerationRequest.Draft.of(prompt, sampling), false, card, now);
  }

  /// A picture.
  ///
  /// @param together whether it belongs to a set
  public static PictureEntry entry(
      GenerationRequest.Draft draft, boolean together, Optional<ModelCard> card, Instant now) {
    return new PictureEntry(
        0,
        now,
        draft.prompt(),
        draft.sampling(),
        draft.schedule(),
        size(draft.prompt(), card),
        PictureEntry.State.PAUSED,
        CodeRun.NONE,
        Optional.empty(),
        card.map(ModelCard::name).orElse(""),
        card.map(ModelCard::numericsKey).orElse(""),
        draft.fork(),
        together
            ? Optional.of(new PictureEntry.Place(0, draft.column(), draft.row()))
            : Optional.empty(),
        draft.revision());
  }

  /// The set that a request makes.
  public static Optional<PictureSet> set(GenerationRequest request, Instant now) {
    return request.axes().map(axes -> new PictureSet(0, now, axes.columns(), axes.rows()));
  }

  /// What comes of a picture is as a rule as large as that picture.
  private static Size size(Prompt prompt, Optional<ModelCard> card) {
    if (prompt instanceof Prompt.Draw draw) {
      return draw.size();
    }
    return prompt.images().stream()
        .flatMap(image -> size(image).stream())
        .findFirst()
        .or(() -> card.map(ModelCard::targetSize).map(side -> new Size(side, side)))
        .orElse(UNKNOWN);
  }

  private static Optional<Size> size(Part.Image image) {
    return switch (image) {
      case Part.Photo photo -> photo.crop().size();
      case Part.PhotoReference photo -> photo.crop().size();
      case Part.Drawn drawn -> Optional.of(drawn.size());
    };
  }
}
