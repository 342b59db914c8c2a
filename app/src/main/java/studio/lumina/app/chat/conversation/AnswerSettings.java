package studio.lumina.app.chat.conversation;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import studio.lumina.app.sampling.SamplingValues;
import studio.lumina.app.store.AskedTurn;
import studio.lumina.app.store.MutedPiece;
import studio.lumina.core.ModelCard;
import studio.lumina.core.Part;
import studio.lumina.core.ReplyForm;
import studio.lumina.core.Sampling;
import studio.lumina.core.Size;
import studio.lumina.core.Task;
import studio.lumina.core.sampling.SamplingPresets;

/// The settings of the next answer: its form and the sampling values it is drawn by. FX thread
/// only, without a toolkit.
public final class AnswerSettings extends SamplingValues {
  private static final int SEEDS = 1_000_000;

  private final ObservableValue<Optional<ModelCard>> card;
  private final RandomGenerator random;
  private final ObjectProperty<AnswerForm> form = new SimpleObjectProperty<>(AnswerForm.ANY);
  private final ObjectProperty<Size> size = new SimpleObjectProperty<>(new Size(512, 512));

  /// @param card of the open checkpoint, whose values it begins with
  public AnswerSettings(ObservableValue<Optional<ModelCard>> card, RandomGenerator random) {
    super(new Sampling(random.nextInt(SEEDS), 1, 1, 2000, 5));
    this.card = card;
    this.random = random;
    card.addListener((value, before, now) -> reset());
    reset();
  }

  /// The form of the answer that is asked for.
  public ObjectProperty<AnswerForm> formProperty() {
    return form;
  }

  /// The size of a picture that is asked for.
  public ObjectProperty<Size> sizeProperty() {
    return size;
  }

  /// Sizes that can be asked for.
  public List<Size> sizes() {
    return card.getValue().map(ModelCard::sizes).orElse(List.of());
  }

  /// Goes back to what the checkpoint likes best.
  public void reset() {
    card.getValue()
        .ifPresent(now -> {
          take(SamplingPresets.of(Task.CHAT, now.defaults()));
          if (!now.sizes().contains(size.get())) {
            Size square = new Size(now.targetSize(), now.targetSize());
            size.set(now.sizes().contains(square) ? square : now.sizes().getFirst());
          }
        });
  }

  /// Takes over how a turn was answered.
  public void take(AskedTurn asked) {
    take(asked.sampling());
    form.set(
        switch (asked.form()) {
          case ReplyForm.Free _ -> AnswerForm.ANY;
          case ReplyForm.Words _ -> AnswerForm.WORDS;
          case ReplyForm.Image(var picture) -> {
            size.set(picture);
            yield AnswerForm.PICTURE;
          }
        });
  }

  /// Another seed.
  public long dice() {
    seedProperty().set(random.nextInt(SEEDS));
    return seedProperty().get();
  }

  /// What is said, to be answered by these values; the next turn has another seed, unless that is
  /// locked.
  public AskedTurn asked(List<Part> said, List<MutedPiece> muted) {
    AskedTurn asked = new AskedTurn(said, replyForm(), sampling(), 0, muted);
    if (!seedLockedProperty().get()) {
      dice();
    }
    return asked;
  }

  /// The least tokens that the answer takes.
  public int least() {
    return form.get() == AnswerForm.PICTURE ? size.get().tokens() + 1 : 2;
  }

  private ReplyForm replyForm() {
    return switch (form.get()) {
      case ANY -> new ReplyForm.Free();
      case WORDS -> new ReplyForm.Words();
      case PICTURE -> new ReplyForm.Image(size.get());
    };
  }
}
