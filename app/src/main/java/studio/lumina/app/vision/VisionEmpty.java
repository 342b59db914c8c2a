package studio.lumina.app.vision;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import studio.lumina.app.ui.Buttons;
import studio.lumina.app.ui.Messages;
import studio.lumina.app.ui.ProblemText;
import studio.lumina.core.Problem;

/// The empty stage of Vision: what to do, and why the last file would not do.
final class VisionEmpty extends VBox {
  private static final double WIDTH = 460;

  private final VisionModel model;
  private final Label title = new Label();
  private final Label text = new Label();

  /// @param open asks for a file
  VisionEmpty(VisionModel model, Runnable open) {
    super(14);
    this.model = model;
    getStyleClass().add("empty");
    setAlignment(Pos.CENTER);
    setMaxSize(WIDTH, Region.USE_PREF_SIZE);
    title.getStyleClass().add("empty-title");
    title.setWrapText(true);
    text.getStyleClass().add("empty-text");
    text.setWrapText(true);
    text.setMinHeight(Region.USE_PREF_SIZE);
    Button button = Buttons.primary(Feather.IMAGE, Messages.of("vision.open"), open);
    button.setId("vision-open");
    getChildren().addAll(title, text, new javafx.scene.Group(button));
    model.source().sourceProperty().addListener((value, before, now) -> dress());
    model.source().problemProperty().addListener((value, before, now) -> dress());
    model.source().readingProperty().addListener((value, before, now) -> dress());
    dress();
  }

  private void dress() {
    setVisible(model.source().sourceProperty().get().isEmpty());
    Optional<Problem> problem = model.source().problemProperty().get();
    boolean reading = model.source().readingProperty().get();
    title.setText(
        problem
            .map(ProblemText::sentence)
            .orElse(Messages.of(reading ? "vision.reading" : "vision.empty")));
    text.setText(problem.map(ProblemText::remedy).orElse(Messages.of("vision.empty.how")));
  }
}
