package studio.lumina.app.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import studio.lumina.app.ui.Messages;

/// Says which measure of doubt lies over the picture, if any, and offers the others.
final class OverlayChooser extends MenuButton {
  /// @param overlay what is shown
  OverlayChooser(OverlayModel overlay) {
    super("", new FontIcon(Feather.ACTIVITY));
    getStyleClass().setAll("menu-button", "l-button", "quiet", "chooser");
    setId("overlay");
    setTooltip(new Tooltip(Messages.of("overlay.tip")));
    ToggleGroup group = new ToggleGroup();
    List<Optional<OverlayModel.Kind>> choices = new ArrayList<>(List.of(Optional.empty()));
    for (OverlayModel.Kind kind : OverlayModel.Kind.values()) {
      choices.add(Optional.of(kind));
    }
    for (Optional<OverlayModel.Kind> choice : choices) {
      RadioMenuItem item = new RadioMenuItem(Messages.of("overlay." + name(choice) + ".what"));
      item.setId("overlay-" + name(choice));
      item.setToggleGroup(group);
      item.setUserData(choice);
      item.setOnAction(event -> overlay.show(choice));
      getItems().add(item);
    }
    overlay.shownProperty().addListener((value, before, now) -> dress(now));
    dress(overlay.shownProperty().get());
  }

  private void dress(Optional<OverlayModel.Kind> shown) {
    setText(Messages.of("overlay.on", Messages.of("overlay." + name(shown))));
    setAccessibleText(getText() + ". " + Messages.of("overlay.tip"));
    getStyleClass().remove("on");
    if (shown.isPresent()) {
      getStyleClass().add("on");
    }
    getItems()
        .forEach(item -> ((RadioMenuItem) item).setSelected(shown.equals(item.getUserData())));
  }

  private static String name(Optional<OverlayModel.Kind> choice) {
    return choice.map(OverlayModel.Kind::name).orElse("OFF");
  }
}
