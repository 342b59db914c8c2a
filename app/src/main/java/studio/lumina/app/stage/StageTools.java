package studio.lumina.app.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import studio.lumina.app.control.PictureStage;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.ui.Buttons;
import studio.lumina.app.ui.Messages;

/// The tool bar above the stage: what can be done with the picture on it. Where room is short,
/// words give way to their icons.
public final class StageTools extends HBox {
  private static final double WORDS_FROM = 740;
  private static final double ZOOM_FROM = 500;

  /// @param own what else the workspace does with the picture, with words
  /// @param first brings the left panel back, at the left end
  /// @param last brings the right panel back, at the right end
  public StageTools(
      StageModel model,
      OverlayModel overlays,
      PictureStage stage,
      StageExports exits,
      List<ButtonBase> own,
      Button first,
      Button last) {
    getStyleClass().add("stage-tools");
    Label zoom = new Label();
    zoom.getStyleClass().addAll("figure", "zoom");
    zoom.setAlignment(Pos.CENTER);
    zoom.textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> Math.round(stage.zoomProperty().get() * 100) + "%", stage.zoomProperty()));
    Button fit =
        Buttons.button(Messages.of("zoom.fit"), Feather.MAXIMIZE, stage::fit, "l-button", "quiet");
    fit.setContentDisplay(ContentDisplay.TEXT_ONLY);
    fit.setMinWidth(USE_PREF_SIZE);
    tip(fit, "zoom.fit.tip");
    MenuButton overlay = new OverlayChooser(overlays);
    Button copy = Buttons.icon(Feather.COPY, Messages.of("stage.copy"), exits::copy);
    Button save = Buttons.icon(Feather.DOWNLOAD, Messages.of("stage.save"), exits::saveAs);
    save.setId("save-as");
    Button trash = Buttons.icon(Feather.TRASH_2, Messages.of("discard"), model::discard);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Button closer = Buttons.icon(Feather.ZOOM_IN, Messages.of("zoom.in"), () -> stage.zoomBy(1.25));
    Button farther =
        Buttons.icon(Feather.ZOOM_OUT, Messages.of("zoom.out"), () -> stage.zoomBy(0.8));
    getChildren().addAll(first, farther, zoom, closer, fit, space, overlay);
    getChildren().addAll(own);
    getChildren().addAll(copy, save, trash, last);
    List<ButtonBase> worded = new ArrayList<>(own);
    worded.add(overlay);
    widthProperty()
        .addListener((value, before, now) -> {
          boolean room = now.doubleValue() >= WORDS_FROM;
          worded.forEach(
              b -> b.setContentDisplay(room ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY));
          // The wheel and the keys still do it.
          for (Button button : List.of(closer, farther)) {
            button.setVisible(now.doubleValue() >= ZOOM_FROM);
            button.setManaged(button.isVisible());
          }
        });
    Runnable dress =
        () -> {
          Optional<PictureEntry> shown = model.shownProperty().get();
          boolean painted = model.showsPainted();
          boolean file = shown.flatMap(PictureEntry::file).isPresent() && !painted;
          overlay.setDisable(shown.isEmpty());
          copy.setDisable(shown.isEmpty());
          save.setDisable(!file);
          trash.setDisable(shown.isEmpty() || painted);
        };
    model.shownProperty().addListener((value, before, now) -> dress.run());
    model.stateProperty().addListener((value, before, now) -> dress.run());
    model.followingProperty().addListener((value, before, now) -> dress.run());
    dress.run();
  }

  private static void tip(ButtonBase button, String key) {
    button.setTooltip(new Tooltip(Messages.of(key)));
    button.setAccessibleText(Messages.of(key));
  }
}
