package studio.lumina.app.settings;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import studio.lumina.app.ui.Buttons;
import studio.lumina.app.ui.Mark;
import studio.lumina.app.ui.Surroundings;
import studio.lumina.app.ui.Words;

/// Which version this is, and whose work it stands on.
final class AboutSection {
  private AboutSection() {}

  static Section of(About about, Surroundings frame) {
    Label name = new Label(Words.of("app.name"));
    name.getStyleClass().add("app-name");
    Label version = new Label(Words.of("about.version", about.version()));
    version.getStyleClass().add("hint");
    HBox who = new HBox(12, Mark.of(32), new VBox(2, name, version));
    who.getStyleClass().add("settings-row");
    who.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    Button licences =
        Buttons.of(
            Feather.FILE_TEXT,
            Words.of("about.licences.show"),
            () -> show(about.thirdParty(), frame));
    licences.setId("about-licences");
    return new Section(
        Words.of("about"),
        who,
        new SettingsRow(Words.of("about.licences"), Words.of("about.licences.help"), licences));
  }

  private static void show(String thirdParty, Surroundings frame) {
    Label title = new Label(Words.of("about.licences"));
    title.getStyleClass().add("card-title");
    TextArea text = new TextArea(thirdParty);
    text.setEditable(false);
    text.setWrapText(true);
    text.getStyleClass().addAll("prompt", "licences");
    text.setAccessibleText(Words.of("about.licences"));
    text.setPrefSize(720, 480);
    VBox card = new VBox(12, title, text);
    card.getStyleClass().add("card");
    card.setMaxWidth(760);
    var shown = frame.overlays().card(card);
    HBox end = new HBox(Buttons.of(Feather.X, Words.of("close"), shown::close));
    end.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
    card.getChildren().add(end);
  }
}
