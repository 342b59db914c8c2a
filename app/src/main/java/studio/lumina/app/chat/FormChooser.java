package studio.lumina.app.chat;

import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import studio.lumina.app.chat.conversation.AnswerForm;
import studio.lumina.app.chat.conversation.AnswerSettings;
import studio.lumina.app.ui.Buttons;
import studio.lumina.app.ui.Listeners;
import studio.lumina.app.ui.Messages;
import studio.lumina.app.ui.Overlays;

/// The menu in which the form of the next answer is chosen. FX thread only.
final class FormChooser {
  private FormChooser() {}

  /// @param overlays where the choices lie
  static Button of(AnswerSettings values, Overlays overlays) {
    Button chip = Buttons.button("", Feather.MESSAGE_CIRCLE, () -> {}, "chip");
    chip.setId("answer-form");
    chip.setTooltip(new Tooltip(Messages.of("chat.form.tip")));
    chip.setOnAction(event -> choose(values, overlays, chip));
    Listeners.now(
        () -> chip.setText(Messages.of("chat.form", words(values.formProperty().get(), values))),
        values.formProperty(),
        values.sizeProperty());
    return chip;
  }

  private static void choose(AnswerSettings values, Overlays overlays, Button chip) {
    VBox card = new VBox(4);
    card.getStyleClass().addAll("float-card", "form-card");
    Overlays.Overlay open = overlays.near(chip, card);
    for (AnswerForm form : AnswerForm.values()) {
      Button choice =
          Buttons.of(
              icon(form),
              words(form, values),
              () -> {
                open.close();
                values.formProperty().set(form);
              });
      choice.setId("form-" + form.name().toLowerCase(Locale.ROOT));
      choice.setMaxWidth(Double.MAX_VALUE);
      if (values.formProperty().get() == form) {
        choice.getStyleClass().add("active");
      }
      card.getChildren().add(choice);
    }
    card.getChildren().getFirst().requestFocus();
  }

  private static Feather icon(AnswerForm form) {
    return switch (form) {
      case ANY -> Feather.MESSAGE_CIRCLE;
      case WORDS -> Feather.TYPE;
      case PICTURE -> Feather.IMAGE;
    };
  }

  private static String words(AnswerForm form, AnswerSettings values) {
    return switch (form) {
      case ANY -> Messages.of("chat.form.any");
      case WORDS -> Messages.of("chat.form.words");
      case PICTURE ->
          Messages.of(
              "chat.form.picture",
              String.valueOf(values.sizeProperty().get().width()),
              String.valueOf(values.sizeProperty().get().height()));
    };
  }
}
