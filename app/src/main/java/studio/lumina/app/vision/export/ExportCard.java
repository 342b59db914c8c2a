package studio.lumina.app.vision.export;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import studio.lumina.app.ui.Buttons;
import studio.lumina.app.ui.Heading;
import studio.lumina.app.ui.Messages;
import studio.lumina.app.ui.Overlays;
import studio.lumina.app.ui.WorkspaceContext;
import studio.lumina.core.Task;

/// How the map on the stage looks, and how it is written to a file.
public final class ExportCard extends VBox {
  private static final double WIDTH = 320;

  private final ExportModel export;
  private final WorkspaceContext frame;
  private final String name;

  /// Opens it beside a node, for the map that is shown.
  ///
  /// @param name offered for the file, without ending
  public static Optional<Overlays.Overlay> open(
      ExportModel export, WorkspaceContext frame, String name, Node anchor) {
    return export
        .task()
        .map(task -> {
          ExportCard card = new ExportCard(export, frame, name, task);
          Overlays.Overlay open = frame.overlays().near(anchor, card);
          card.close = open::close;
          return open;
        });
  }

  private Runnable close = () -> {};

  private ExportCard(ExportModel export, WorkspaceContext frame, String name, Task task) {
    super(12);
    this.export = export;
    this.frame = frame;
    this.name = name;
    getStyleClass().add("float-card");
    setId("export-card");
    setPrefWidth(WIDTH);
    if (task == Task.DEPTH) {
      getChildren().addAll(colours(), range(), inverted());
    } else if (task == Task.NORMALS) {
      getChildren().add(green());
    }
    export
        .photo()
        .ifPresent(photo ->
            getChildren()
                .add(
                    check(
                        Messages.of("vision.export.placed"),
                        "export-placed",
                        export.placedProperty())));
    if (task == Task.DEPTH) {
      getChildren()
          .add(check(Messages.of("vision.export.deep"), "export-deep", export.deepProperty()));
    }
    Button save = Buttons.primary(Feather.DOWNLOAD, Messages.of("vision.export.save"), this::save);
    save.setId("export-save");
    save.setMaxWidth(Double.MAX_VALUE);
    getChildren().add(save);
  }

  private Node colours() {
    ToggleGroup group = new ToggleGroup();
    HBox row = new HBox(6);
    for (MapColours colours : MapColours.values()) {
      ToggleButton button = new ToggleButton(Messages.of("vision.colours." + colours));
      button.getStyleClass().setAll("toggle-button", "l-button");
      button.setId("colours-" + colours);
      button.setToggleGroup(group);
      button.setSelected(export.lookProperty().get().colours() == colours);
      button.setOnAction(event -> {
        button.setSelected(true);
        export.lookProperty().set(export.lookProperty().get().with(colours));
      });
      row.getChildren().add(button);
    }
    return new VBox(8, new Heading(Messages.of("vision.colours"), new Label()), row);
  }

  private Node range() {
    RangeHistogram histogram =
        new RangeHistogram(
            Messages.of("vision.range.low"),
            Messages.of("vision.range.high"),
            (low, high) -> export.lookProperty().set(export.lookProperty().get().range(low, high)));
    Label figures = new Label();
    figures.getStyleClass().add("figure");
    Runnable dress =
        () -> {
          MapLook now = export.lookProperty().get();
          histogram.range(now.low(), now.high());
          figures.setText(Messages.of("vision.range.figures", now.low(), now.high()));
        };
    export.lookProperty().addListener((value, before, now) -> dress.run());
    export.histogramProperty().get().ifPresent(histogram::counts);
    export
        .histogramProperty()
        .addListener((value, before, now) -> now.ifPresent(histogram::counts));
    dress.run();
    return new VBox(8, new Heading(Messages.of("vision.range"), figures), histogram);
  }

  private Node inverted() {
    CheckBox box = new CheckBox(Messages.of("vision.inverted"));
    box.setId("export-inverted");
    box.setSelected(export.lookProperty().get().inverted());
    box.setOnAction(
        event -> export.lookProperty().set(export.lookProperty().get().inverted(box.isSelected())));
    return box;
  }

  private Node green() {
    CheckBox box = new CheckBox(Messages.of("vision.green"));
    box.setId("export-green");
    box.setSelected(export.lookProperty().get().greenFlipped());
    box.setOnAction(event ->
        export.lookProperty().set(export.lookProperty().get().greenFlipped(box.isSelected())));
    return box;
  }

  private static Node check(
      String words, String id, javafx.beans.property.BooleanProperty property) {
    CheckBox box = new CheckBox(words);
    box.setId(id);
    box.selectedProperty().bindBidirectional(property);
    HBox row = new HBox(box);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private void save() {
    MapSaving.ask(export, frame, name, () -> close.run());
  }
}
