package studio.lumina.app.settings;

import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;
import studio.lumina.app.ui.Buttons;
import studio.lumina.app.ui.Messages;
import studio.lumina.app.ui.WorkspaceContext;
import studio.lumina.core.LuminaException;

/// Where pictures are kept, and whether their files tell how they were painted.
final class LibrarySection {
  private LibrarySection() {}

  static Section of(SettingsModel model, LibraryPlace place, WorkspaceContext frame) {
    Label next = new Label();
    next.getStyleClass().add("hint");
    next.setWrapText(true);
    Runnable dress =
        () -> {
          next.setVisible(!next.getText().isEmpty());
          next.setManaged(next.isVisible());
        };
    place
        .next()
        .ifPresent(
            folder -> next.setText(Messages.of("settings.library.next", folder, place.now())));
    dress.run();
    Button choose =
        Buttons.of(
            Feather.FOLDER,
            Messages.of("settings.library.choose"),
            () ->
                frame
                    .chooser()
                    .folder(Messages.of("settings.library"))
                    .ifPresent(folder -> {
                      choose(place, frame, next, folder);
                      dress.run();
                    }));
    choose.setId("settings-library");
    CheckBox metadata = new CheckBox();
    metadata.setId("settings-metadata");
    metadata.selectedProperty().bindBidirectional(model.metadataProperty());
    VBox column = new VBox(6, choose, next);
    next.setMaxWidth(260);
    return new Section(
        Messages.of("settings.pictures"),
        new SettingsRow(
            Messages.of("settings.library"),
            Messages.of("settings.library.help", place.now()),
            column),
        new SettingsRow(
            Messages.of("settings.metadata"), Messages.of("settings.metadata.help"), metadata),
        new SettingsRow(
            Messages.of("settings.trash"), Messages.of("settings.trash.help"), trash(model)));
  }

  private static ComboBox<Integer> trash(SettingsModel model) {
    ComboBox<Integer> days = new ComboBox<>();
    days.setId("settings-trash");
    days.getStyleClass().add("l-combo");
    days.getItems().setAll(SettingsModel.TRASH_DAY_CHOICES);
    days.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Integer value) {
            return value == null ? "" : Messages.of("settings.trash.days", value);
          }

          @Override
          public Integer fromString(String text) {
            throw new UnsupportedOperationException("it is chosen, not typed");
          }
        });
    days.setValue(model.trashDaysProperty().get());
    days.valueProperty().addListener((value, before, now) -> model.trashDaysProperty().set(now));
    return days;
  }

  private static void choose(LibraryPlace place, WorkspaceContext frame, Label next, Path folder) {
    try {
      place.choose().accept(folder);
      next.setText(
          folder.equals(place.now())
              ? ""
              : Messages.of("settings.library.next", folder, place.now()));
    } catch (LuminaException e) {
      frame.notices().problem(e.problem());
    }
  }
}
