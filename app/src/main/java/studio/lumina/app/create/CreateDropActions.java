package studio.lumina.app.create;

import java.util.ArrayList;
import java.util.List;
import org.kordamp.ikonli.feather.Feather;
import studio.lumina.app.checkpoint.CheckpointModel;
import studio.lumina.app.create.control.ControlModel;
import studio.lumina.app.create.prompt.PromptModel;
import studio.lumina.app.create.shape.ShapeModel;
import studio.lumina.app.drop.DropAction;
import studio.lumina.app.drop.DroppedFile;
import studio.lumina.app.notice.NoticeModel;
import studio.lumina.core.Opening;
import studio.lumina.core.Task;

/// What Create can do with a file from outside.
record CreateDropActions(
    CheckpointModel checkpoint,
    PromptModel prompt,
    ShapeModel shape,
    ControlModel control,
    NoticeModel notice,
    SettingsReuse settings) {
  /// The likeliest first; empty where nothing can be done.
  List<DropAction> of(DroppedFile file) {
    return switch (file) {
      case DroppedFile.Painted painted -> painted(painted);
      case DroppedFile.Photo _ -> picture();
      case DroppedFile.Checkpoint _ -> List.of(checkpointAction());
      case DroppedFile.Styles _ -> List.of(stylesAction());
      case DroppedFile.Refused _ -> List.of();
    };
  }

  private List<DropAction> painted(DroppedFile.Painted painted) {
    List<DropAction> all = new ArrayList<>();
    if (painted.prompt().task() == Task.DRAW || painted.prompt().task() == Task.CONDITION) {
      all.add(
          new DropAction(
              "settings",
              Feather.SLIDERS,
              _ -> settings.of(painted.prompt(), painted.sampling(), painted.size())));
      all.add(new DropAction("prompt", Feather.TYPE, _ -> prompt.take(painted.prompt())));
    }
    all.addAll(picture());
    return List.copyOf(all);
  }

  private List<DropAction> picture() {
    return List.of(
        new DropAction("control", Feather.IMAGE, file -> control.take(file.path())),
        new DropAction("shape", Feather.CROP, shape::fit));
  }

  private DropAction checkpointAction() {
    return new DropAction(
        "checkpoint", Feather.CPU, file -> checkpoint.open(Opening.of(file.path().toString())));
  }

  private DropAction stylesAction() {
    return new DropAction(
        "styles",
        Feather.FEATHER,
        file -> notice.tell(new NoticeModel.Notice.StylesIn(prompt.styles().bringIn(file.path()))));
  }
}
