package studio.lumina.app.create;

import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import studio.lumina.app.ui.Buttons;
import studio.lumina.app.ui.Words;

/// How the model chooses: guidance, temperature, variety of the picture and of words.
final class SamplingPanel extends VBox {
  SamplingPanel(CreateModel model) {
    super(4);
    getStyleClass().addAll("group", "values");
    ValuesModel values = model.values();
    Button reset = Buttons.link(Words.of("sampling.reset"), values::reset);
    reset.setId("reset");
    reset.visibleProperty().bind(values.changed());
    getChildren()
        .addAll(
            PromptPanel.heading(Words.of("sampling"), reset),
            new ValueRow(
                values.guidance(),
                () ->
                    values.guidanceProperty().get() == 1
                        ? Words.of("guidance.off")
                        : values.guidanceProperty().get() < 1 ? Words.of("guidance.less") : ""),
            new ValueRow(values.temperature(), () -> ""),
            new ValueRow(
                values.variety(),
                () ->
                    values.varietyCap().isPresent()
                        ? Words.of("variety.cap", values.varietyCap().getAsInt())
                        : values.imageTopKProperty().get() == 1 ? Words.of("variety.one") : ""),
            new ValueRow(values.words(), () -> ""));
  }
}
