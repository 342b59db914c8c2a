package studio.lumina.app.create;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import studio.lumina.app.work.News;
import studio.lumina.app.work.Workshop;
import studio.lumina.core.Prompt;
import studio.lumina.core.Size;

/// The words that go in. FX thread only, without a toolkit.
public final class PromptModel {
  private final Workshop workshop;
  private final CheckpointModel checkpoint;
  private final ShapeModel shape;
  private final StringProperty text = new SimpleStringProperty("");
  private final StringProperty avoid = new SimpleStringProperty("");
  private final ReadOnlyIntegerWrapper tokens = new ReadOnlyIntegerWrapper(-1);

  PromptModel(Workshop workshop, CheckpointModel checkpoint, ShapeModel shape) {
    this.workshop = workshop;
    this.checkpoint = checkpoint;
    this.shape = shape;
    workshop.listen(news -> news.forEach(this::hear));
    text.addListener((value, before, now) -> count());
    shape.sizeProperty().addListener((value, before, now) -> count());
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

  /// Tokens of the prompt, or -1 where not counted yet.
  public ReadOnlyIntegerProperty tokensProperty() {
    return tokens.getReadOnlyProperty();
  }

  /// Whether there is nothing to draw.
  public boolean isBlank() {
    return text.get().isBlank();
  }

  /// The prompt as it stands.
  Prompt.Draw prompt(Size size) {
    return new Prompt.Draw(text.get().strip(), avoid.get().strip(), size);
  }

  /// Takes over what a picture was asked for with.
  void take(Prompt prompt) {
    if (prompt instanceof Prompt.Draw draw) {
      text.set(draw.text());
      avoid.set(draw.avoid());
    }
  }

  private void count() {
    @Nullable Size size = shape.sizeProperty().get();
    if (size != null && checkpoint.cardProperty().get().isPresent()) {
      workshop.count(new Prompt.Draw(text.get(), size));
    }
  }

  private void hear(News news) {
    if (news instanceof News.Counted counted
        && counted.prompt() instanceof Prompt.Draw draw
        && draw.text().equals(text.get())) {
      tokens.set(counted.tokens());
    }
  }
}
