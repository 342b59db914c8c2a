package studio.lumina.app.create.prompt;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import studio.lumina.app.checkpoint.CheckpointModel;
import studio.lumina.app.create.control.ControlModel;
import studio.lumina.app.create.sampling.SamplingModel;
import studio.lumina.app.create.shape.ShapeModel;
import studio.lumina.app.prompt.Expansion;
import studio.lumina.app.prompt.Wildcards;
import studio.lumina.app.ui.Listeners;
import studio.lumina.app.work.Answer;
import studio.lumina.app.work.EventSource;
import studio.lumina.app.work.LibraryQueries;
import studio.lumina.app.work.StudioEvent;
import studio.lumina.core.Crop;
import studio.lumina.core.ModelCard;
import studio.lumina.core.Part;
import studio.lumina.core.Prompt;
import studio.lumina.core.Size;

/// The prompt being written: its text, what it avoids, its styles and choices, and how many tokens
/// it takes. FX thread only, without a toolkit.
public final class PromptModel {
  private static final String NO_PHOTO = "0".repeat(64);

  private final LibraryQueries queries;
  private final CheckpointModel checkpoint;
  private final ShapeModel shape;
  private final SamplingModel values;
  private final ControlModel control;
  private final PromptExpander expander;
  private final StyleModel styles;
  private final PromptHistory history;
  private final StringProperty text = new SimpleStringProperty("");
  private final StringProperty avoid = new SimpleStringProperty("");
  private final BooleanProperty avoiding = new SimpleBooleanProperty();
  private final ReadOnlyIntegerWrapper tokens = new ReadOnlyIntegerWrapper(-1);
  private final ReadOnlyIntegerWrapper room = new ReadOnlyIntegerWrapper();
  private List<Prompt> asked = List.of();
  private boolean leafing;

  public PromptModel(
      EventSource events,
      LibraryQueries queries,
      CheckpointModel checkpoint,
      ShapeModel shape,
      SamplingModel values,
      ControlModel control,
      PromptExpander expander) {
    this.queries = queries;
    this.checkpoint = checkpoint;
    this.shape = shape;
    this.values = values;
    this.control = control;
    this.expander = expander;
    styles = new StyleModel(expander);
    history = new PromptHistory(events, queries);
    events.listen(news -> news.forEach(this::hear));
    text.addListener((value, before, now) -> {
      if (!leafing) {
        history.leave();
      }
    });
    Listeners.all(parts(), this::count);
    checkpoint.cardProperty().addListener((value, before, now) -> count());
  }

  /// What to draw.
  public StringProperty textProperty() {
    return text;
  }

  /// What to steer away from.
  public StringProperty avoidProperty() {
    return avoid;
  }

  /// Whether the field for what to steer away from is open.
  public BooleanProperty avoidingProperty() {
    return avoiding;
  }

  /// The styles around the words.
  public StyleModel styles() {
    return styles;
  }

  /// The prompts used so far.
  public PromptHistory history() {
    return history;
  }

  /// Tokens of the longest prompt that the set needs, whatever its seeds choose, or -1 where not
  /// counted yet.
  public ReadOnlyIntegerProperty tokensProperty() {
    return tokens.getReadOnlyProperty();
  }

  /// Tokens that the prompt may have at most beside the picture; 0 where unknown.
  public ReadOnlyIntegerProperty roomProperty() {
    return room.getReadOnlyProperty();
  }

  /// Whether prompt and picture fit the model's context, as far as is known.
  public boolean fits() {
    return tokens.get() < 0 || room.get() <= 0 || tokens.get() <= room.get();
  }

  /// Whether the prompt would fit beside the smallest picture that the model draws.
  public boolean fitsSmallerShape() {
    int smallest = shape.sizes().stream().mapToInt(Size::tokens).min().orElse(0);
    return checkpoint
        .cardProperty()
        .get()
        .map(card -> tokens.get() <= card.context() - smallest)
        .orElse(false);
  }

  /// Whether there is nothing to draw.
  public boolean isBlank() {
    return text.get().isBlank();
  }

  /// The words with the choices that the seed makes.
  public Expansion expansion() {
    return expansion(text.get(), values.seedProperty().get());
  }

  /// How many possibilities each choice in the words has; empty where there is none.
  public List<Integer> choices() {
    return expander.choices(styled(text.get()));
  }

  /// Where the choices stand in words.
  public List<Wildcards.Place> places(String words) {
    return expander.places(words);
  }

  /// Lists that the words name and nobody has.
  public List<String> unknownLists() {
    return expander.unknownLists(styled(text.get()));
  }

  /// What the prompt depends on.
  public List<Observable> parts() {
    return List.of(
        text,
        avoid,
        avoiding,
        styles.active(),
        shape.sizeProperty(),
        values.seedProperty(),
        values.picturesProperty(),
        control.controlProperty());
  }

  /// Leafs back through the prompts used.
  public void earlier() {
    history.earlier(text.get()).ifPresent(this::leaf);
  }

  /// Leafs forth again.
  public void later() {
    history.later().ifPresent(this::leaf);
  }

  /// The prompt as it stands.
  public Prompt prompt(Size size) {
    return prompt(size, values.seedProperty().get());
  }

  /// The prompt of a picture with a seed of its own.
  public Prompt prompt(Size size, long seed) {
    return prompt(text.get(), avoid.get(), size, seed);
  }

  /// The prompt with other words in the fields.
  public Prompt prompt(String words, String away, Size size, long seed) {
    String steered = expander.avoiding(away.strip(), styles.active());
    return control.prompt(
        expansion(words, seed).text().strip(), expander.expand(steered, seed).text().strip(), size);
  }

  /// Takes over what a picture was asked for with.
  public void take(Prompt prompt) {
    switch (prompt) {
      case Prompt.Draw draw -> take(draw.text(), draw.avoid());
      case Prompt.Condition condition -> take(condition.text(), condition.avoid());
      case Prompt.Vision _, Prompt.Edit _, Prompt.Chat _ -> {}
    }
  }

  private void take(String words, String away) {
    styles.active().clear();
    text.set(words);
    avoid.set(away);
    avoiding.set(avoiding.get() || !away.isEmpty());
  }

  private void leaf(String words) {
    leafing = true;
    text.set(words);
    leafing = false;
  }

  private Expansion expansion(String words, long seed) {
    return expander.expand(styled(words.strip()), seed);
  }

  private String styled(String words) {
    return expander.styled(words, styles.active());
  }

  private void count() {
    Size size = shape.sizeProperty().get();
    Optional<ModelCard> card = checkpoint.cardProperty().get();
    if (size != null && card.isPresent()) {
      room.set(Math.max(0, card.get().context() - size.tokens()));
      List<Prompt> now = counted(size);
      if (!now.equals(asked)) {
        asked = now;
        Answer.of(queries.count(now), longest -> counted(now, longest));
      }
    }
  }

  /// What has to fit: the words of each picture of the set, and what it steers away from. The
  /// control picture counts by its size alone.
  private List<Prompt> counted(Size size) {
    Set<Prompt> all = new LinkedHashSet<>();
    for (int i = 0; i < values.picturesProperty().get(); i++) {
      long seed = values.seedProperty().get() + i;
      Prompt own = prompt(size, seed);
      switch (own) {
        case Prompt.Condition(String words, String away, Part.Image _) -> {
          Crop whole = new Crop(Optional.of(size), 0.5, 0.5);
          all.add(
              new Prompt.Condition(
                  words,
                  new Part.PhotoReference(
                      NO_PHOTO, size.width(), size.height(), whole, Optional.empty())));
          addAvoided(away, size, all);
        }
        case Prompt.Draw(String words, String away, Size _) -> {
          all.add(new Prompt.Draw(words, size));
          addAvoided(away, size, all);
        }
        case Prompt.Vision _, Prompt.Edit _, Prompt.Chat _ -> all.add(own);
      }
    }
    return List.copyOf(all);
  }

  private static void addAvoided(String away, Size size, Set<Prompt> all) {
    if (!away.isEmpty()) {
      all.add(new Prompt.Draw(away, size));
    }
  }

  private void counted(List<Prompt> prompts, int longest) {
    if (prompts.equals(asked)) {
      tokens.set(longest);
    }
  }

  private void hear(StudioEvent news) {
    if (news instanceof StudioEvent.ModelReady) {
      asked = List.of();
      count();
    }
  }
}
