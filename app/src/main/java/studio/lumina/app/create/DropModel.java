package studio.lumina.app.create;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import studio.lumina.app.checkpoint.CheckpointModel;
import studio.lumina.app.create.control.ControlModel;
import studio.lumina.app.create.prompt.PromptModel;
import studio.lumina.app.create.shape.ShapeModel;
import studio.lumina.app.drop.DroppedFile;
import studio.lumina.app.notice.NoticeModel;
import studio.lumina.core.Opening;
import studio.lumina.core.Problem;
import studio.lumina.core.Task;

/// Something from outside, and what can be done with it: dropped, pasted, or opened. FX thread
/// only, without a toolkit.
public final class DropModel {
  private final CreateContext desk;
  private final CheckpointModel checkpoint;
  private final PromptModel prompt;
  private final ShapeModel shape;
  private final ControlModel control;
  private final NoticeModel notice;
  private final Consumer<DroppedFile.Painted> restore;
  private final ReadOnlyObjectWrapper<Optional<DroppedFile>> arrival =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Optional<Path> looking = Optional.empty();

  DropModel(
      CreateContext desk,
      CheckpointModel checkpoint,
      PromptModel prompt,
      ShapeModel shape,
      ControlModel control,
      NoticeModel notice,
      Consumer<DroppedFile.Painted> restore) {
    this.desk = desk;
    this.checkpoint = checkpoint;
    this.prompt = prompt;
    this.shape = shape;
    this.control = control;
    this.notice = notice;
    this.restore = restore;
  }

  /// What it is, once that is known; empty where there is nothing.
  public ReadOnlyObjectProperty<Optional<DroppedFile>> arrivalProperty() {
    return arrival.getReadOnlyProperty();
  }

  /// Something comes: find out what it is.
  public void look(Path path) {
    if (looking.equals(Optional.of(path))) {
      return;
    }
    arrival.set(Optional.empty());
    looking = Optional.of(path);
    desk.background()
        .execute(() -> {
          DroppedFile found = desk.arrivals().look(path);
          desk.window()
              .execute(() -> {
                if (looking.equals(Optional.of(path))) {
                  arrival.set(Optional.of(found));
                }
              });
        });
  }

  /// It went away again.
  public void leave() {
    looking = Optional.empty();
    arrival.set(Optional.empty());
  }

  /// What can be done with what came, the likeliest first; empty where nothing can.
  public List<DropAction> offers() {
    return arrival.get().map(this::offers).orElse(List.of());
  }

  /// Why nothing can be done.
  public Optional<Problem> problem() {
    return arrival
        .get()
        .flatMap(a ->
            a instanceof DroppedFile.Refused refused
                ? Optional.of(refused.problem())
                : Optional.empty());
  }

  /// Does it.
  public void take(DropAction offer) {
    Optional<DroppedFile> found = arrival.get();
    leave();
    found.filter(a -> offers(a).contains(offer)).ifPresent(a -> take(a, offer));
  }

  private List<DropAction> offers(DroppedFile found) {
    return switch (found) {
      case DroppedFile.Painted painted ->
          painted.prompt().task() == Task.DRAW || painted.prompt().task() == Task.CONDITION
              ? List.of(
                  DropAction.SETTINGS, DropAction.PROMPT, DropAction.CONTROL, DropAction.SHAPE)
              : List.of(DropAction.CONTROL, DropAction.SHAPE);
      case DroppedFile.Photo _ -> List.of(DropAction.CONTROL, DropAction.SHAPE);
      case DroppedFile.Checkpoint _ -> List.of(DropAction.CHECKPOINT);
      case DroppedFile.Styles _ -> List.of(DropAction.STYLES);
      case DroppedFile.Refused _ -> List.of();
    };
  }

  private void take(DroppedFile found, DropAction offer) {
    switch (offer) {
      case SETTINGS -> {
        if (found instanceof DroppedFile.Painted painted) {
          restore.accept(painted);
        }
      }
      case PROMPT -> {
        if (found instanceof DroppedFile.Painted painted) {
          prompt.take(painted.prompt());
        }
      }
      case CONTROL -> control.take(found.path());
      case SHAPE -> shape.fit(found);
      case CHECKPOINT -> checkpoint.open(Opening.of(found.path().toString()));
      case STYLES ->
          notice.tell(new NoticeModel.Notice.StylesIn(prompt.styles().bringIn(found.path())));
    }
  }
}
