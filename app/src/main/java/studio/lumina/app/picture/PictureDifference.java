package studio.lumina.app.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import studio.lumina.app.prompt.PromptComparison;
import studio.lumina.app.prompt.PromptText;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.core.Prompt;
import studio.lumina.core.Size;
import studio.lumina.core.Task;

/// A value in which pictures differ. Knows no toolkit; a view words it.
///
/// @param kind which value
/// @param values each picture's, in the pictures' order
public record PictureDifference(Kind kind, List<Value> values) {
  /// The values of a picture, in the order in which they are told.
  public enum Kind {
    TASK,
    PROMPT,
    AVOID,
    /// The pictures that went in.
    PHOTO,
    SIZE,
    SEED,
    GUIDANCE,
    TEMPERATURE,
    VARIETY,
    /// How often words or values were changed while it was painted.
    CHANGES,
    MODEL
  }

  /// A picture's value.
  public sealed interface Value {
    /// Words as the artist or the model's maker wrote them; empty for none.
    record Words(String text) implements Value {}

    /// A quantity.
    record Number(double number) implements Value {}

    /// A seed; read as unsigned.
    record Seed(long seed) implements Value {}

    /// A size.
    record Extent(Size size) implements Value {}

    /// What it was made for.
    record Made(Task task) implements Value {}

    /// One of several pictures that went in: equal numbers, equal pictures; 0 for none.
    record Photo(int number) implements Value {}
  }

  public PictureDifference {
    values = List.copyOf(values);
  }

  /// In what pictures differ; empty for fewer than two.
  public static List<PictureDifference> of(List<PictureEntry> pictures) {
    List<PictureDifference> found = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      List<Value> values =
          kind == Kind.PHOTO ? photos(pictures) : pictures.stream().map(value(kind)).toList();
      if (values.stream().distinct().count() > 1) {
        found.add(new PictureDifference(kind, values));
      }
    }
    return List.copyOf(found);
  }

  private static Function<PictureEntry, Value> value(Kind kind) {
    return entry ->
        switch (kind) {
          case TASK -> new Value.Made(entry.prompt().task());
          case PROMPT -> new Value.Words(PromptText.of(entry.prompt()));
          case AVOID -> new Value.Words(avoid(entry.prompt()));
          case PHOTO -> new Value.Photo(0);
          case SIZE -> new Value.Extent(entry.size());
          case SEED -> new Value.Seed(entry.sampling().seed());
          case GUIDANCE -> new Value.Number(entry.sampling().guidance());
          case TEMPERATURE -> new Value.Number(entry.sampling().temperature());
          case VARIETY -> new Value.Number(entry.sampling().imageTopK());
          case CHANGES -> new Value.Number(entry.schedule().changes().size() - 1);
          case MODEL -> new Value.Words(entry.model());
        };
  }

  private static String avoid(Prompt prompt) {
    return switch (prompt) {
      case Prompt.Draw draw -> draw.avoid();
      case Prompt.Condition condition -> condition.avoid();
      case Prompt.Edit _, Prompt.Vision _, Prompt.Chat _ -> "";
    };
  }

  /// Numbers what went in by whether it is the same, encoded yet or not.
  private static List<Value> photos(List<PictureEntry> pictures) {
    List<Prompt> seen = new ArrayList<>();
    List<Value> numbers = new ArrayList<>();
    for (PictureEntry entry : pictures) {
      if (entry.prompt().images().isEmpty()) {
        numbers.add(new Value.Photo(0));
        continue;
      }
      Prompt photos = new Prompt.Chat(List.copyOf(entry.prompt().images()));
      int at = 0;
      while (at < seen.size() && !PromptComparison.same(seen.get(at), photos)) {
        at++;
      }
      if (at == seen.size()) {
        seen.add(photos);
      }
      numbers.add(new Value.Photo(at + 1));
    }
    return numbers;
  }
}
