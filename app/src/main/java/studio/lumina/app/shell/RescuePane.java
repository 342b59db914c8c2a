package studio.lumina.app.shell;

import java.util.Date;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;
import studio.lumina.app.store.Backup;
import studio.lumina.app.ui.Buttons;
import studio.lumina.app.ui.Messages;
import studio.lumina.app.ui.ProblemText;

/// The choices about a library that could not be opened.
final class RescuePane extends VBox {
  private final RescueModel model;

  /// @param opened called once the library can be opened
  /// @param folder shows its folder
  RescuePane(RescueModel model, Runnable opened, Runnable folder) {
    super(10);
    this.model = model;
    setId("rescue");
    Label state = new Label();
    state.getStyleClass().add("hint");
    state.setId("rescue-state");
    state.setWrapText(true);
    state.setMinHeight(Region.USE_PREF_SIZE);
    List<Backup> backups = model.backups();
    if (!backups.isEmpty()) {
      getChildren().add(backups(backups));
    }
    Button rebuild = Buttons.of(Feather.IMAGE, Messages.of("start.rebuild"), model::rebuild);
    rebuild.setId("rescue-rebuild");
    Button show = Buttons.of(Feather.FOLDER, Messages.of("start.folder"), folder);
    show.setId("rescue-folder");
    FlowPane others = new FlowPane(8, 8, rebuild, show);
    others.disableProperty().bind(model.busyProperty());
    Label help =
        new Label(Messages.of(backups.isEmpty() ? "start.rebuild.help" : "start.restore.help"));
    help.getStyleClass().add("hint");
    help.setWrapText(true);
    help.setMinHeight(Region.USE_PREF_SIZE);
    getChildren().addAll(others, help, state);
    Runnable dress = () -> state.setText(words());
    model.busyProperty().addListener((value, before, now) -> dress.run());
    model.filesProperty().addListener((value, before, now) -> dress.run());
    model.problemProperty().addListener((value, before, now) -> dress.run());
    model.rescuedProperty().addListener((value, before, now) -> now.ifPresent(r -> opened.run()));
    state.visibleProperty().bind(state.textProperty().isNotEmpty());
    state.managedProperty().bind(state.visibleProperty());
    dress.run();
  }

  private HBox backups(List<Backup> backups) {
    ComboBox<Backup> choice = new ComboBox<>();
    choice.setId("rescue-backups");
    choice.setAccessibleText(Messages.of("start.backup"));
    choice.getItems().setAll(backups);
    choice.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Backup backup) {
            return Messages.of("start.backup.at", Date.from(backup.made()));
          }

          @Override
          public Backup fromString(String text) {
            throw new UnsupportedOperationException("it is chosen, not typed");
          }
        });
    choice.getSelectionModel().selectFirst();
    Button restore =
        Buttons.primary(
            Feather.ROTATE_CCW,
            Messages.of("start.restore"),
            () -> model.restore(choice.getValue()));
    restore.setId("rescue-restore");
    HBox row = new HBox(8, restore, choice);
    row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    row.disableProperty().bind(model.busyProperty());
    return row;
  }

  private String words() {
    if (model.busyProperty().get()) {
      return Messages.of("start.rescuing", model.filesProperty().get());
    }
    return model.problemProperty().get().map(ProblemText::of).orElse("");
  }
}
