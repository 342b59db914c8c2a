package studio.lumina.app.shell;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import studio.lumina.app.checkpoint.CheckpointModel;
import studio.lumina.app.queue.QueueModel;
import studio.lumina.app.stage.PaintProgress;
import studio.lumina.app.stage.StageModel;
import studio.lumina.app.store.PictureSummary;
import studio.lumina.app.ui.Messages;
import studio.lumina.core.LoadProgress;
import studio.lumina.core.ModelCard;

/// The entries of the status line. FX thread only, without a toolkit.
public final class StatusModel {
  private static final double GIGABYTE = 1e9;
  private static final long LITTLE = 2_000_000_000L;
  private static final long SHORT_OF_MINUTES = 100;

  private final CheckpointModel checkpoint;
  private final StageModel stage;
  private final Clock clock;
  private final ObservableValue<SystemStats> systemStats;
  // A view of the queue's list hears of changes only as long as somebody holds on to it.
  private final ObservableList<PictureSummary> waiting;
  private final ReadOnlyObjectWrapper<Line> line = new ReadOnlyObjectWrapper<>(Line.EMPTY);

  /// How the engine does, as the colour of the dot.
  public enum Tone {
    NONE,
    OK,
    WARN,
    BAD
  }

  /// A fact: what is read first, and what belongs to it. Both may be empty.
  public record Fact(String strong, String rest) {
    static final Fact NONE = new Fact("", "");
  }

  /// The whole line.
  ///
  /// @param deviceTip the device in full, for its tooltip
  /// @param memoryShare 0 to 1, or -1 where unknown
  /// @param diskIsLow whether the artist should make room
  public record Line(
      Tone tone,
      Fact device,
      String deviceTip,
      Fact memory,
      double memoryShare,
      Fact speed,
      Fact left,
      Fact queue,
      Fact disk,
      boolean diskIsLow,
      Fact saved) {
    static final Line EMPTY =
        new Line(
            Tone.NONE, Fact.NONE, "", Fact.NONE, -1, Fact.NONE, Fact.NONE, Fact.NONE, Fact.NONE,
            false, Fact.NONE);
  }

  /// @param systemStats told anew every second or so, on the FX thread
  public StatusModel(
      CheckpointModel checkpoint,
      StageModel stage,
      QueueModel queue,
      Clock clock,
      ObservableValue<SystemStats> systemStats) {
    this.checkpoint = checkpoint;
    this.stage = stage;
    this.clock = clock;
    this.systemStats = systemStats;
    checkpoint.cardProperty().addListener((value, before, now) -> refresh());
    checkpoint.openingProperty().addListener((value, before, now) -> refresh());
    checkpoint.problemProperty().addListener((value, before, now) -> refresh());
    stage.progressProperty().addListener((value, before, now) -> refresh());
    stage.savedProperty().addListener((value, before, now) -> refresh());
    waiting = queue.waiting();
    waiting.addListener((javafx.collections.ListChangeListener<Object>) change -> refresh());
    systemStats.addListener((value, before, now) -> refresh());
    refresh();
  }

  /// The entries as they stand, renewed as a whole.
  public ReadOnlyObjectProperty<Line> lineProperty() {
    return line.getReadOnlyProperty();
  }

  /// Says it anew, e.g. because a second has passed.
  public void refresh() {
    SystemStats now = systemStats.getValue();
    PaintProgress progress = stage.progressProperty().get();
    line.set(
        new Line(
            tone(),
            device(now),
            deviceTip(now),
            now.memory().map(StatusModel::memory).orElse(Fact.NONE),
            now.memory().map(m -> (double) m.used() / m.total()).orElse(-1.0),
            progress.speed() > 0
                ? new Fact(number(progress.speed()), Messages.of("status.speed"))
                : Fact.NONE,
            left(progress.secondsLeft()),
            waiting.isEmpty()
                ? Fact.NONE
                : new Fact(String.valueOf(waiting.size()), Messages.of("status.queue")),
            now.freeDisk() < 0
                ? Fact.NONE
                : new Fact("", Messages.of("status.disk", gigabytes(now.freeDisk()))),
            now.freeDisk() >= 0 && now.freeDisk() < LITTLE,
            stage.savedProperty().get().map(this::saved).orElse(Fact.NONE)));
  }

  private Tone tone() {
    if (checkpoint.openingProperty().get().isPresent()) {
      return Tone.WARN;
    }
    if (checkpoint.problemProperty().get().isPresent()) {
      return Tone.BAD;
    }
    return checkpoint.cardProperty().get().isPresent() ? Tone.OK : Tone.NONE;
  }

  private Fact device(SystemStats now) {
    Optional<LoadProgress> opening = checkpoint.openingProperty().get().map(o -> o.progress());
    Optional<ModelCard> card = checkpoint.cardProperty().get();
    return opening
        .map(p -> new Fact(Messages.of("step." + p.step()), percent(p.fraction())))
        .or(() -> card.map(c -> new Fact(name(now, c), "· " + precision(c))))
        .orElse(new Fact("", Messages.of("model.none")));
  }

  /// What the artist has the machine for, in full: kind, name and number format.
  private String deviceTip(SystemStats now) {
    return checkpoint
        .cardProperty()
        .get()
        .map(c -> {
          String kind = Messages.of("device." + c.device());
          String name = now.devices().getOrDefault(c.device(), "");
          return Messages.of(
              name.isEmpty() ? "status.device.tip" : "status.device.tip.named",
              kind,
              precision(c),
              name);
        })
        .orElse(Messages.of("model.none"));
  }

  private static String name(SystemStats now, ModelCard card) {
    return now.devices().getOrDefault(card.device(), Messages.of("device." + card.device()));
  }

  private static String precision(ModelCard card) {
    return card.precision().name().toLowerCase(Locale.ROOT);
  }

  private static Fact memory(SystemStats.Memory memory) {
    return new Fact(
        gigabytes(memory.used()), Messages.of("status.memory", gigabytes(memory.total())));
  }

  private static Fact left(double seconds) {
    if (seconds <= 0) {
      return Fact.NONE;
    }
    long whole = (long) Math.ceil(seconds);
    return new Fact(
        whole < SHORT_OF_MINUTES
            ? Messages.of("status.seconds", String.valueOf(whole))
            : Messages.of("status.minutes", String.valueOf(Math.round(whole / 60.0))),
        Messages.of("status.left"));
  }

  private Fact saved(Instant at) {
    long seconds = Math.max(0, Duration.between(at, clock.instant()).toSeconds());
    if (seconds < 1) {
      return new Fact("", Messages.of("saved.now"));
    }
    return new Fact(
        "",
        seconds < SHORT_OF_MINUTES
            ? Messages.of("saved.ago", String.valueOf(seconds))
            : Messages.of("saved.minutes", String.valueOf(seconds / 60)));
  }

  private static String percent(double fraction) {
    return Math.round(100 * fraction) + " %";
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, value < 10 ? "%.1f" : "%.0f", value);
  }

  private static String gigabytes(long bytes) {
    double value = bytes / GIGABYTE;
    return String.format(Locale.ROOT, value < 10 ? "%.1f" : "%.0f", value);
  }
}
