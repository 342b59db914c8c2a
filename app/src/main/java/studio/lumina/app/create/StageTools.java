package studio.lumina.app.create;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import studio.lumina.app.control.PictureStage;
import studio.lumina.app.stage.OverlayModel;
import studio.lumina.app.stage.StageExports;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.timeline.ForkTreeModel;
import studio.lumina.app.ui.Buttons;
import studio.lumina.app.ui.Messages;

/// What can be done with the picture on the stage, above it. Where room is short, words give way to
/// their icons.
final class StageTools extends HBox {
  private static final double WORDS_FROM = 740;
  private static final double ZOOM_FROM = 500;

  private final CreateModel model;

  /// @param first brings the left panel back, at the left end
  /// @param last brings the right panel back, at the right end
  StageTools(CreateModel model, PictureStage stage, StageExports exits, Button first, Button last) {
    this.model = model;
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
    ToggleButton overlay = overlay();
    ToggleButton compare = compare();
    Button use =
        Buttons.button(
            Messages.of("use"), Feather.CORNER_UP_LEFT, model::useSettings, "l-button", "quiet");
    tip(use, "use.tip");
    Button copy = Buttons.icon(Feather.COPY, Messages.of("stage.copy"), exits::copy);
    Button save = Buttons.icon(Feather.DOWNLOAD, Messages.of("stage.save"), exits::saveAs);
    save.setId("save-as");
    Button trash = Buttons.icon(Feather.TRASH_2, Messages.of("discard"), model.easel()::discard);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Button closer = Buttons.icon(Feather.ZOOM_IN, Messages.of("zoom.in"), () -> stage.zoomBy(1.25));
    Button farther =
        Buttons.icon(Feather.ZOOM_OUT, Messages.of("zoom.out"), () -> stage.zoomBy(0.8));
    getChildren()
        .addAll(
            first, farther, zoom, closer, fit, space, overlay, compare, use, copy, save, trash,
            last);
    List<ButtonBase> worded = List.of(overlay, compare, use);
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
          Optional<PictureEntry> shown = model.easel().shownProperty().get();
          boolean painted = model.easel().showsPainted();
          boolean file = shown.flatMap(PictureEntry::file).isPresent() && !painted;
          overlay.setDisable(shown.isEmpty());
          compare.setDisable(model.stage().family().others().isEmpty());
          use.setDisable(shown.isEmpty());
          copy.setDisable(shown.isEmpty());
          save.setDisable(!file);
          trash.setDisable(shown.isEmpty() || painted);
        };
    model.easel().shownProperty().addListener((value, before, now) -> dress.run());
    model.easel().stateProperty().addListener((value, before, now) -> dress.run());
    model.easel().followingProperty().addListener((value, before, now) -> dress.run());
    model.stage().family().branchesProperty().addListener((value, before, now) -> dress.run());
    dress.run();
  }

  private ToggleButton overlay() {
    OverlayModel overlay = model.stage().overlay();
    ToggleButton button = toggle(Feather.ACTIVITY, "overlay.tip");
    button.setId("overlay");
    button.setOnAction(event -> overlay.cycle());
    Runnable dress =
        () -> {
          button.setSelected(overlay.shownProperty().get().isPresent());
          button.setText(Messages.of("overlay." + overlay.bars()));
        };
    overlay.shownProperty().addListener((value, before, now) -> dress.run());
    dress.run();
    return button;
  }

  private ToggleButton compare() {
    ForkTreeModel family = model.stage().family();
    ToggleButton button = toggle(Feather.COLUMNS, "compare.tip");
    button.setId("compare");
    button.setText(Messages.of("compare"));
    button.setOnAction(event -> {
      family.compareNext();
      button.setSelected(family.comparedProperty().get().isPresent());
    });
    family
        .comparedProperty()
        .addListener((value, before, now) -> button.setSelected(now.isPresent()));
    return button;
  }

  private static ToggleButton toggle(Feather icon, String tip) {
    ToggleButton button = new ToggleButton("", new FontIcon(icon));
    button.getStyleClass().setAll("toggle-button", "l-button", "quiet");
    tip(button, tip);
    return button;
  }

  private static void tip(ButtonBase button, String key) {
    button.setTooltip(new Tooltip(Messages.of(key)));
    button.setAccessibleText(Messages.of(key));
  }
}
