package studio.lumina.app.create.sampling;

import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import studio.lumina.app.ui.Buttons;
import studio.lumina.app.ui.Heading;
import studio.lumina.app.ui.Messages;

/// The panel of the sampling values: guidance, temperature, top-k of image and of text tokens.
public final class SamplingPanel extends VBox {
  public SamplingPanel(SamplingModel values) {
    super(4);
    getStyleClass().addAll("group", "values");
    Button reset = Buttons.link(Messages.of("sampling.reset"), values::reset);
    reset.setId("reset");
    reset.visibleProperty().bind(values.changed());
    getChildren()
        .addAll(
            new Heading(Messages.of("sampling"), reset),
            new SamplingValueRow(
                values.guidance(),
                () ->
                    values.guidanceProperty().get() == 1
                        ? Messages.of("guidance.off")
                        : values.guidanceProperty().get() < 1 ? Messages.of("guidance.less") : ""),
            new SamplingValueRow(values.temperature(), () -> ""),
            new SamplingValueRow(
                values.variety(),
                () ->
                    values.varietyCap().isPresent()
                        ? Messages.of("variety.cap", values.varietyCap().getAsInt())
                        : values.imageTopKProperty().get() == 1 ? Messages.of("variety.one") : ""),
            new SamplingValueRow(values.words(), () -> ""));
  }
}
