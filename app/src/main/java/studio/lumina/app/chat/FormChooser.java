package studio.lumina.app.chat;

import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import studio.lumina.app.chat.talk.AnswerForm;
import studio.lumina.app.chat.talk.ValuesModel;
import studio.lumina.app.ui.Buttons;
import studio.lumina.app.ui.Listeners;
import studio.lumina.app.ui.Messages;

/// Says what the next answer may be, and lets it be chosen. FX thread only.
final class FormChooser {
  private FormChooser() {}

  static Button of(ValuesModel values) {
    ContextMenu menu = new ContextMenu();
    for (AnswerForm form : AnswerForm.values()) {
      MenuItem item = new MenuItem(words(form, values));
      item.setId("form-" + form.name().toLowerCase(java.util.Locale.ROOT));
      item.setOnAction(event -> values.formProperty().set(form));
      menu.getItems().add(item);
    }
    Button chip = Buttons.button("", Feather.MESSAGE_CIRCLE, () -> {}, "chip");
    chip.setId("answer-form");
    chip.setTooltip(new Tooltip(Messages.of("chat.form.tip")));
    chip.setOnAction(event -> {
      menu.getItems().getLast().setText(words(AnswerForm.PICTURE, values));
      menu.show(chip, javafx.geometry.Side.TOP, 0, 0);
    });
    Listeners.now(
        () -> chip.setText(Messages.of("chat.form", words(values.formProperty().get(), values))),
        values.formProperty(),
        values.sizeProperty());
    return chip;
  }

  private static String words(AnswerForm form, ValuesModel values) {
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
