package studio.lumina.app.ui;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.text.Text;

/// Says the longest of several wordings that has room; what was left out stands in its accessible
/// text. FX thread only.
public final class FittingLabel extends Label {
  private final Text measure = new Text();
  private List<String> wordings = List.of("");

  public FittingLabel() {
    widthProperty().addListener((value, before, now) -> choose());
    fontProperty().addListener((value, before, now) -> choose());
  }

  /// Says something.
  ///
  /// @param all at least one wording, the longest first
  public void say(List<String> all) {
    if (!wordings.equals(all)) {
      wordings = List.copyOf(all);
      setAccessibleText(wordings.getFirst());
      choose();
      requestLayout();
    }
  }

  @Override
  protected double computeMinWidth(double height) {
    return width(wordings.getLast());
  }

  @Override
  protected double computePrefWidth(double height) {
    return width(wordings.getFirst());
  }

  private void choose() {
    double room = getWidth();
    setText(
        wordings.stream()
            .filter(words -> width(words) <= room + 0.5)
            .findFirst()
            .orElse(wordings.getLast()));
  }

  private double width(String words) {
    measure.setFont(getFont());
    measure.setText(words);
    return Math.ceil(measure.getLayoutBounds().getWidth())
        + snappedLeftInset()
        + snappedRightInset();
  }
}
