package studio.lumina.app.picture.compare;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import studio.lumina.app.picture.ComparisonModel;
import studio.lumina.app.picture.PictureDifference;
import studio.lumina.app.ui.Messages;

/// In what the values of pictures that are compared differ, a row for each.
final class ComparisonValues extends GridPane {
  private static final double NAME = 96;

  private final ComparisonModel model;

  ComparisonValues(ComparisonModel model) {
    this.model = model;
    setId("comparison-values");
    getStyleClass().add("comparison-values");
    setHgap(14);
    setVgap(6);
    model.differencesProperty().addListener((value, before, now) -> fill());
    model.membersProperty().addListener((value, before, now) -> fill());
    fill();
  }

  /// What a picture is called while it is compared.
  static String letter(int member) {
    return String.valueOf((char) ('A' + member));
  }

  private void fill() {
    getChildren().clear();
    getColumnConstraints().setAll(new ColumnConstraints(NAME));
    List<PictureDifference> differences = model.differencesProperty().get();
    int count = model.membersProperty().get().size();
    if (differences.isEmpty()) {
      getColumnConstraints().clear();
      add(label(Messages.of("compare.same"), "hint"), 0, 0);
      return;
    }
    for (int i = 0; i < count; i++) {
      ColumnConstraints column = new ColumnConstraints(60, 200, Double.MAX_VALUE);
      column.setHgrow(Priority.ALWAYS);
      column.setPercentWidth(-1);
      getColumnConstraints().add(column);
      add(label(letter(i), "caption"), i + 1, 0);
    }
    for (int row = 0; row < differences.size(); row++) {
      PictureDifference difference = differences.get(row);
      add(label(Messages.of("compare.kind." + difference.kind()), "hint"), 0, row + 1);
      for (int i = 0; i < difference.values().size(); i++) {
        add(label(words(difference.values().get(i)), "comparison-value"), i + 1, row + 1);
      }
    }
  }

  private static Node label(String words, String style) {
    Label label = new Label(words);
    label.getStyleClass().add(style);
    label.setWrapText(true);
    return label;
  }

  /// A value in words.
  static String words(PictureDifference.Value value) {
    return switch (value) {
      case PictureDifference.Value.Words(String text) ->
          text.isBlank() ? Messages.of("compare.none") : text;
      case PictureDifference.Value.Number(double number) -> Messages.of("compare.number", number);
      case PictureDifference.Value.Seed(long seed) -> Long.toUnsignedString(seed);
      case PictureDifference.Value.Extent(var size) -> size.width() + " × " + size.height();
      case PictureDifference.Value.Made(var task) ->
          Messages.of("gallery.task." + task.name().toLowerCase(Locale.ROOT));
      case PictureDifference.Value.Photo(int number) ->
          number == 0 ? Messages.of("compare.none") : Messages.of("compare.photo", number);
    };
  }
}
