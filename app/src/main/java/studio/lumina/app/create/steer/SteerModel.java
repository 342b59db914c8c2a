package studio.lumina.app.create.steer;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import studio.lumina.app.checkpoint.CheckpointModel;
import studio.lumina.app.create.prompt.PromptModel;
import studio.lumina.app.create.sampling.SamplingModel;
import studio.lumina.app.stage.StageModel;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.timeline.TimelineLane;
import studio.lumina.app.ui.Listeners;
import studio.lumina.app.work.EventSource;
import studio.lumina.app.work.LiveSteering;
import studio.lumina.app.work.StudioEvent;
import studio.lumina.core.Event;
import studio.lumina.core.Problem;
import studio.lumina.core.Prompt;
import studio.lumina.core.RowSchedule;
import studio.lumina.core.Sampling;

/// Steers the picture being painted, or the one on the stage that is paused: other values from its
/// next row on. Nothing of the panel reaches it by itself: its numbers do while `live` is on, at
/// most once a row, its words when the artist says so, since they cost reading. FX thread only,
/// without a toolkit.
public final class SteerModel {
  private static final long NOTHING = -1;

  private final LiveSteering steering;
  private final StageModel stage;
  private final SteerTarget target;
  private final CheckpointModel checkpoint;
  private final PanelValues panel;
  private final BooleanProperty live = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<List<TimelineLane.Kind>> differing =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyBooleanWrapper otherWords = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper waiting = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper offered = new ReadOnlyBooleanWrapper();
  private final BooleanProperty asked = new SimpleBooleanProperty();
  private final ReadOnlyIntegerWrapper nextRow = new ReadOnlyIntegerWrapper();
  private final ReadOnlyObjectWrapper<Optional<Problem>> refused =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private RowSchedule.@Nullable Change sent;
  private boolean sentInThisRow;
  private long aimedAt = NOTHING;

  public SteerModel(
      EventSource events,
      LiveSteering steering,
      StageModel stage,
      CheckpointModel checkpoint,
      PromptModel prompt,
      SamplingModel values) {
    this.steering = steering;
    this.stage = stage;
    this.target = new SteerTarget(stage);
    this.checkpoint = checkpoint;
    this.panel = new PanelValues(prompt, values);
    panel.listen(value -> panelChanged());
    stage.paintedProperty().addListener((value, before, now) -> aim());
    stage.shownProperty().addListener((value, before, now) -> aim());
    live.addListener((value, before, now) -> panelChanged());
    Listeners.all(
        this::offer, differing, otherWords, waiting, nextRow, stage.followingProperty(), live);
    events.listen(news -> news.forEach(this::hear));
  }

  /// Whether the panel's numbers reach the picture at its next row.
  public BooleanProperty liveProperty() {
    return live;
  }

  /// The numbers in which the panel differs from the picture being painted.
  public ReadOnlyObjectProperty<List<TimelineLane.Kind>> differingProperty() {
    return differing.getReadOnlyProperty();
  }

  /// Whether the panel's words differ from those being painted.
  public ReadOnlyBooleanProperty otherWordsProperty() {
    return otherWords.getReadOnlyProperty();
  }

  /// Whether other values were asked for and are not in force yet.
  public ReadOnlyBooleanProperty waitingProperty() {
    return waiting.getReadOnlyProperty();
  }

  /// Whether the panel says something else than the picture on the stage is painted with, and rows
  /// are left for it.
  public ReadOnlyBooleanProperty offeredProperty() {
    return offered.getReadOnlyProperty();
  }

  /// Whether the artist wants to see what is offered; false again once it was taken, or there is
  /// nothing to offer.
  public BooleanProperty askedProperty() {
    return asked;
  }

  /// Whether of the words only those to steer away from differ.
  public boolean differsInAvoidAlone() {
    return target
        .picture()
        .map(entry ->
            panel.words(entry) instanceof Prompt.Draw wanted
                && (sent == null ? inForce(entry) : sent).prompt() instanceof Prompt.Draw now
                && now.text().equals(wanted.text())
                && !now.avoid().equals(wanted.avoid()))
        .orElse(false);
  }

  /// The row from which other values would be in force, from 0.
  public ReadOnlyIntegerProperty nextRowProperty() {
    return nextRow.getReadOnlyProperty();
  }

  /// Why other values could not be had; empty again with the next change.
  public ReadOnlyObjectProperty<Optional<Problem>> refusedProperty() {
    return refused.getReadOnlyProperty();
  }

  /// What the panel's words would cost: the finished rows are read again.
  public PrefillCost wordsCost() {
    return target
        .picture()
        .map(entry ->
            PrefillCost.of(
                checkpoint.throughputProperty().get(),
                entry.size(),
                nextRow.get(),
                panel.values().guidanceProperty().get()))
        .orElse(new PrefillCost(0, 0));
  }

  /// The panel's numbers once, from the next row on.
  public void apply() {
    asked.set(false);
    target.picture().ifPresent(entry -> send(entry, wanted(entry).prompt()));
  }

  /// The panel's words from the next row on, and its numbers where they are live.
  public void useWords() {
    asked.set(false);
    target.picture().ifPresent(entry -> send(entry, panel.words(entry)));
  }

  /// A refusal was read.
  public void forgive() {
    refused.set(Optional.empty());
  }

  /// The panel's value of a kind.
  public double panel(TimelineLane.Kind kind) {
    return panel.of(kind);
  }

  private void panelChanged() {
    refused.set(Optional.empty());
    compare();
    sendIfLive();
  }

  private void offer() {
    boolean differs = waiting.get() || otherWords.get() || !differing.get().isEmpty();
    int rows = target.picture().map(entry -> entry.size().rows()).orElse(0);
    offered.set(differs && target.isSeen() && nextRow.get() < rows);
    if (!offered.get() || live.get()) {
      asked.set(false);
    }
  }

  private void sendIfLive() {
    Optional<PictureEntry> entry = stage.paintedProperty().get();
    if (live.get() && entry.isPresent() && !sentInThisRow) {
      RowSchedule.Change wanted = wanted(entry.get());
      RowSchedule.Change last = sent == null ? inForce(entry.get()) : sent;
      if (!wanted.sampling().equals(last.sampling())) {
        send(entry.get(), wanted.prompt());
      }
    }
  }

  private void send(PictureEntry entry, Prompt words) {
    refused.set(Optional.empty());
    Sampling sampling = panel.numbers(inForce(entry).sampling());
    sent = new RowSchedule.Change(nextRow.get(), words, sampling);
    sentInThisRow = true;
    waiting.set(true);
    steering.steer(entry.id(), words, sampling);
    compare();
  }

  /// The words asked for last, and the panel's numbers; the seed is the picture's own.
  private RowSchedule.Change wanted(PictureEntry entry) {
    RowSchedule.Change now = inForce(entry);
    return new RowSchedule.Change(
        nextRow.get(), sent == null ? now.prompt() : sent.prompt(), panel.numbers(now.sampling()));
  }

  private RowSchedule.Change inForce(PictureEntry entry) {
    return target.inForce(entry, nextRow.get());
  }

  private void aim() {
    Optional<PictureEntry> now = target.picture();
    long id = now.map(PictureEntry::id).orElse(NOTHING);
    if (id != aimedAt) {
      aimedAt = id;
      // What was meant for one picture is not meant for the next of the queue.
      live.set(false);
      forget();
      refused.set(Optional.empty());
      nextRow.set(now.map(SteerTarget::nextRow).orElse(0));
    }
    compare();
    offer();
  }

  private void forget() {
    sent = null;
    sentInThisRow = false;
    waiting.set(false);
  }

  private void compare() {
    Optional<PictureEntry> entry = target.picture();
    if (entry.isEmpty()) {
      differing.set(List.of());
      otherWords.set(false);
      return;
    }
    RowSchedule.Change now = sent == null ? inForce(entry.get()) : sent;
    differing.set(panel.differing(now));
    otherWords.set(panel.saysOther(now, entry.get()));
  }

  private void hear(StudioEvent news) {
    long id = aimedAt;
    switch (news) {
      case StudioEvent.Told told when told.id() == id -> hear(told.event());
      case StudioEvent.Steered steered when steered.id() == id -> {
        sent = null;
        waiting.set(false);
        compare();
      }
      case StudioEvent.SteeringRefused no when no.id() == id -> {
        forget();
        live.set(false);
        compare();
        refused.set(Optional.of(no.problem()));
      }
      default -> {}
    }
  }

  private void hear(Event event) {
    switch (event) {
      case Event.CodesDrawn drawn -> nextRow.set(drawn.row() + 1);
      case Event.RowFinished finished -> {
        sentInThisRow = false;
        sendIfLive();
      }
      default -> {}
    }
  }
}
