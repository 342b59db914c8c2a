package studio.lumina.app.create.prompt;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Group;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import studio.lumina.app.prompt.Wildcards;
import studio.lumina.app.ui.Listeners;

/// A field for words in which the places where the seed chooses are tinted. The tint lies behind an
/// ordinary text area that lets it through: selection, undo, input methods and screen readers are
/// the text area's own.
final class ChoiceField extends StackPane {
  private final TextArea area;
  private final Function<String, List<Wildcards.Place>> choices;
  private final Path known = mark("choice-mark");
  private final Path unknown = mark("choice-fault");
  private final Pane marks = new Pane(known, unknown);
  private final Rectangle window = new Rectangle();

  /// @param choices the choices in the words
  ChoiceField(TextArea area, Function<String, List<Wildcards.Place>> choices) {
    this.area = area;
    this.choices = choices;
    getStyleClass().add("choice-field");
    marks.setManaged(false);
    marks.setMouseTransparent(true);
    marks.setClip(window);
    getChildren().addAll(marks, area);
    Listeners.all(this::requestLayout, area.textProperty(), area.scrollTopProperty());
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    area.layout(); // where the letters are is known only then
    known.getElements().clear();
    unknown.getElements().clear();
    letters().ifPresent(this::tint);
  }

  private void tint(Text letters) {
    Bounds seen = area.getBoundsInParent();
    window.setX(seen.getMinX() + 1);
    window.setY(seen.getMinY() + 1);
    window.setWidth(Math.max(0, seen.getWidth() - 2));
    window.setHeight(Math.max(0, seen.getHeight() - 2));
    Point2D origin = sceneToLocal(letters.localToScene(0, 0));
    for (Path path : List.of(known, unknown)) {
      path.setLayoutX(origin.getX());
      path.setLayoutY(origin.getY());
    }
    int length = letters.getText().length();
    for (Wildcards.Place place : choices.apply(area.getText())) {
      if (place.end() <= length) {
        (place.known() ? known : unknown)
            .getElements()
            .addAll(letters.rangeShape(place.start(), place.end()));
      }
    }
  }

  /// The text area's own letters; its hint is a text too, but not within the group of paragraphs.
  private Optional<Text> letters() {
    return area.lookupAll(".text").stream()
        .filter(node -> node.getParent() instanceof Group)
        .filter(Text.class::isInstance)
        .map(Text.class::cast)
        .findFirst();
  }

  private static Path mark(String style) {
    Path path = new Path();
    path.getStyleClass().add(style);
    path.setManaged(false);
    return path;
  }
}
