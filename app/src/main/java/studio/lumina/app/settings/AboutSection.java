package studio.lumina.app.settings;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import studio.lumina.app.ui.Buttons;
import studio.lumina.app.ui.Logo;
import studio.lumina.app.ui.Messages;
import studio.lumina.app.ui.PlainTextArea;
import studio.lumina.app.ui.WorkspaceContext;

/// Which version this is, and whose work it stands on.
final class AboutSection {
  private AboutSection() {}

  static Section of(About about, WorkspaceContext frame) {
    Label name = new Label(Messages.of("app.name"));
    name.getStyleClass().add("app-name");
    Label version = new Label(Messages.of("about.version", about.version()));
    version.getStyleClass().add("hint");
    HBox who = new HBox(12, Logo.of(32), new VBox(2, name, version));
    who.getStyleClass().add("settings-row");
    who.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    Button licences =
        Buttons.of(
            Feather.FILE_TEXT,
            Messages.of("about.licences.show"),
            () -> show(about.thirdParty(), frame));
    licences.setId("about-licences");
    return new Section(
        Messages.of("about"),
        who,
        new SettingsRow(
            Messages.of("about.licences"), Messages.of("about.licences.help"), licences));
  }

  private static void show(String thirdParty, WorkspaceContext frame) {
    Label title = new Label(Messages.of("about.licences"));
    title.getStyleClass().add("card-title");
    TextArea text = new PlainTextArea(thirdParty);
    text.setEditable(false);
    text.setWrapText(true);
    text.getStyleClass().addAll("prompt", "licences");
    text.setAccessibleText(Messages.of("about.licences"));
    text.setPrefSize(720, 480);
    VBox card = new VBox(12, title, text);
    card.getStyleClass().add("card");
    card.setMaxWidth(760);
    var shown = frame.overlays().card(card);
    HBox end = new HBox(Buttons.of(Feather.X, Messages.of("close"), shown::close));
    end.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
    card.getChildren().add(end);
  }
}
