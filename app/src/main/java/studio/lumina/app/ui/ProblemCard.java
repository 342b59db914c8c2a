package studio.lumina.app.ui;

import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import studio.lumina.core.Problem;

/// What went wrong, one remedy, and Copy diagnostics, in the place where the artist looks. FX
/// thread only.
public final class ProblemCard extends VBox {
  private static final double WIDTH = 420;

  private final HBox actions;

  /// @param diagnostics the report that Copy diagnostics copies
  /// @param remedies buttons that mend it, before Copy diagnostics
  public ProblemCard(
      Problem problem, Function<? super Problem, String> diagnostics, Button... remedies) {
    super(10);
    getStyleClass().add("problem");
    setAccessibleText(ProblemText.of(problem));
    FontIcon icon = new FontIcon(Feather.ALERT_CIRCLE);
    Label sentence = words(ProblemText.sentence(problem), "problem-sentence");
    Label remedy = words(ProblemText.remedy(problem), "problem-remedy");
    VBox texts = new VBox(4, sentence, remedy);
    HBox.setHgrow(texts, Priority.ALWAYS);
    HBox top = new HBox(10, icon, texts);
    actions = new HBox(8, remedies);
    actions.setAlignment(Pos.CENTER_LEFT);
    Button copy = Buttons.link(Messages.of("problem.copy"), () -> {});
    copy.setId("copy-diagnostics");
    copy.setOnAction(event -> {
      ClipboardContent content = new ClipboardContent();
      content.putString(diagnostics.apply(problem));
      Clipboard.getSystemClipboard().setContent(content);
      copy.setText(Messages.of("problem.copied"));
    });
    actions.getChildren().add(copy);
    setMaxWidth(WIDTH);
    getChildren().addAll(top, actions);
  }

  /// The row of buttons, for those that are added later.
  public HBox actions() {
    return actions;
  }

  private static Label words(String text, String style) {
    Label label = new Label(text);
    label.getStyleClass().add(style);
    label.setWrapText(true);
    // Whoever is short of room must see the whole sentence all the same.
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }
}
