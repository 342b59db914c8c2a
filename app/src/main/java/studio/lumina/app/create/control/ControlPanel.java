package studio.lumina.app.create.control;

import java.nio.file.Path;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import studio.lumina.app.picture.PictureFileKind;
import studio.lumina.app.picture.PictureImages;
import studio.lumina.app.ui.Buttons;
import studio.lumina.app.ui.Heading;
import studio.lumina.app.ui.Messages;
import studio.lumina.app.ui.ProblemText;
import studio.lumina.app.ui.WorkspaceContext;

/// The panel of the control picture: dropped or chosen, shown small, taken away.
public final class ControlPanel extends VBox {
  private static final int THUMB = 40;

  private final ControlModel control;
  private final Runnable taken;
  private final Button drop;
  private final HBox chosen = new HBox(8);
  private final ImageView thumb = new ImageView();
  private final Label name = new Label();
  private final Label hint = new Label();
  private final Label fault = new Label();

  /// @param taken told when a dropped file was taken here
  public ControlPanel(ControlModel control, Runnable taken, WorkspaceContext frame) {
    super(8);
    this.control = control;
    this.taken = taken;
    getStyleClass().add("group");
    hint.getStyleClass().add("hint");
    Runnable choose =
        () ->
            frame
                .chooser()
                .open(Messages.of("control"), PictureFileKind.any())
                .ifPresent(control::take);
    drop = Buttons.button(Messages.of("control.drop"), Feather.IMAGE, choose, "drop-area");
    drop.setId("control");
    drop.setMaxWidth(Double.MAX_VALUE);
    drop.setTooltip(new Tooltip(Messages.of("control.tip")));
    thumb.setFitWidth(THUMB);
    thumb.setFitHeight(THUMB);
    thumb.setPreserveRatio(true);
    name.setMinWidth(0);
    Label what = new Label(Messages.of("control.used"));
    what.getStyleClass().add("hint");
    VBox words = new VBox(2, name, what);
    words.setAlignment(Pos.CENTER_LEFT);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    Button remove = Buttons.icon(Feather.X, Messages.of("control.remove"), control::remove);
    remove.setId("control-remove");
    chosen.getChildren().addAll(thumb, words, remove);
    chosen.setAlignment(Pos.CENTER_LEFT);
    chosen.getStyleClass().add("control-picture");
    fault.getStyleClass().addAll("hint", "bad-text");
    fault.setWrapText(true);
    setOnDragOver(this::over);
    setOnDragDropped(this::dropped);
    getChildren().addAll(new Heading(Messages.of("control"), hint), drop, chosen, fault);
    control.controlProperty().addListener((value, before, now) -> dress());
    control.problemProperty().addListener((value, before, now) -> dress());
    dress();
  }

  private void over(DragEvent event) {
    if (file(event).isPresent()) {
      event.acceptTransferModes(TransferMode.COPY);
      event.consume();
    }
  }

  private void dropped(DragEvent event) {
    file(event)
        .ifPresent(file -> {
          taken.run();
          control.take(file);
          event.setDropCompleted(true);
          event.consume();
        });
  }

  private static Optional<Path> file(DragEvent event) {
    return event.getDragboard().getFiles().stream().map(java.io.File::toPath).findFirst();
  }

  private void dress() {
    Optional<ControlModel.Control> now = control.controlProperty().get();
    hint.setText(now.isPresent() ? "" : Messages.of("control.none"));
    show(drop, now.isEmpty());
    show(chosen, now.isPresent());
    now.ifPresent(used -> {
      thumb.setImage(
          used.preview().map(small -> PictureImages.small(small, 2 * THUMB)).orElse(null));
      name.setText(used.name().isEmpty() ? Messages.of("control.kept") : used.name());
    });
    fault.setText(control.problemProperty().get().map(ProblemText::of).orElse(""));
    show(fault, !fault.getText().isEmpty());
  }

  private static void show(Node node, boolean visible) {
    node.setVisible(visible);
    node.setManaged(visible);
  }
}
