package studio.lumina.app.gallery;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import studio.lumina.app.export.ExportFormat;
import studio.lumina.app.export.ExportSettings;
import studio.lumina.app.ui.Buttons;
import studio.lumina.app.ui.Chooser;
import studio.lumina.app.ui.Heading;
import studio.lumina.app.ui.Messages;
import studio.lumina.app.ui.Overlays;
import studio.lumina.app.ui.ProblemText;
import studio.lumina.app.ui.WorkspaceContext;

/// How the pictures that are chosen are written to files, and where to.
public final class GalleryExportCard extends VBox {
  private static final double WIDTH = 420;

  private final GalleryExportModel model;
  private final WorkspaceContext frame;
  private final List<Runnable> ends = new ArrayList<>();

  private GalleryExportCard(GalleryExportModel model, WorkspaceContext frame) {
    super(14);
    this.model = model;
    this.frame = frame;
    getStyleClass().add("float-card");
    setId("gallery-export");
    setPrefWidth(WIDTH);
    Label title =
        new Label(Messages.of("gallery.export.title", model.picturesProperty().get().size()));
    title.getStyleClass().add("card-title");
    HBox quality = quality();
    getChildren()
        .addAll(
            title,
            row(
                "gallery.export.format",
                choices(
                    Stream.of(ExportFormat.values()).map(ExportFormat::name).toList(),
                    model.formatProperty().get().ordinal(),
                    at -> model.formatProperty().set(ExportFormat.values()[at]))),
            quality,
            row(
                "gallery.export.size",
                choices(
                    ExportSettings.SCALES.stream().map(scale -> scale + "×").toList(),
                    ExportSettings.SCALES.indexOf(model.scaleProperty().get()),
                    at -> model.scaleProperty().set(ExportSettings.SCALES.get(at)))),
            names(),
            check("gallery.export.recipe", "export-recipe", model.recipeProperty()),
            check("gallery.export.parameters", "export-parameters", model.parametersProperty()),
            hint("gallery.export.mark"),
            foot());
  }

  /// Opens it for pictures.
  public static void open(GalleryExportModel model, WorkspaceContext frame, List<Long> pictures) {
    if (!pictures.isEmpty() && !model.busyProperty().get()) {
      model.choose(pictures);
      GalleryExportCard card = new GalleryExportCard(model, frame);
      Overlays.Overlay overlay = frame.overlays().card(card).onClose(card::leave);
      card.close = overlay::close;
    }
  }

  private Runnable close = () -> {};

  private HBox quality() {
    Slider slider = new Slider(1, 100, model.qualityProperty().get());
    slider.setId("export-quality");
    slider.setAccessibleText(Messages.of("gallery.export.quality"));
    Label figure = new Label();
    figure.getStyleClass().add("figure");
    figure.setText(String.valueOf(model.qualityProperty().get()));
    slider
        .valueProperty()
        .addListener((value, before, now) -> {
          model.qualityProperty().set((int) Math.round(now.doubleValue()));
          figure.setText(String.valueOf(model.qualityProperty().get()));
        });
    HBox.setHgrow(slider, Priority.ALWAYS);
    HBox row = row("gallery.export.quality", slider, figure);
    Runnable dress =
        () -> {
          row.setVisible(model.formatProperty().get() == ExportFormat.JPEG);
          row.setManaged(row.isVisible());
        };
    follow(model.formatProperty(), dress);
    dress.run();
    return row;
  }

  private Node names() {
    TextField field = new TextField(model.namesProperty().get());
    field.setId("export-names");
    field.getStyleClass().add("l-field");
    field.setAccessibleText(Messages.of("gallery.export.names"));
    model.namesProperty().bind(field.textProperty());
    Label preview = new Label();
    preview.setId("export-preview");
    preview.getStyleClass().add("hint");
    preview.setWrapText(true);
    Runnable dress =
        () -> preview.setText(model.preview().orElse(Messages.of("gallery.export.names.how")));
    follow(model.namesProperty(), dress);
    follow(model.formatProperty(), dress);
    follow(model.sampleProperty(), dress);
    dress.run();
    return new VBox(
        6, new Heading(Messages.of("gallery.export.names"), new Label()), field, preview);
  }

  private Node foot() {
    Button folder =
        Buttons.primary(Feather.FOLDER, Messages.of("gallery.export.folder"), this::toFolder);
    folder.setId("export-folder");
    Button zip = Buttons.of(Feather.ARCHIVE, Messages.of("gallery.export.zip"), this::toZip);
    zip.setId("export-zip");
    HBox foot = new HBox(8, folder, zip);
    foot.setAlignment(Pos.CENTER_LEFT);
    return foot;
  }

  private void toFolder() {
    frame
        .chooser()
        .folder(Messages.of("gallery.export.folder"))
        .ifPresent(folder -> {
          close.run();
          model.toFolder(folder);
        });
  }

  private void toZip() {
    frame
        .save(
            Messages.of("gallery.export.zip"),
            Messages.of("gallery.export.zip.name"),
            new Chooser.Kind("ZIP", List.of("*.zip")))
        .ifPresent(zip -> {
          close.run();
          model.toZip(zip.toString().endsWith(".zip") ? zip : Path.of(zip + ".zip"));
        });
  }

  /// Runs something whenever a value of the model changes, until the card is closed.
  private void follow(ObservableValue<?> value, Runnable dress) {
    InvalidationListener listener = changed -> dress.run();
    value.addListener(listener);
    ends.add(() -> value.removeListener(listener));
  }

  private void leave() {
    model.namesProperty().unbind();
    ends.forEach(Runnable::run);
  }

  private HBox row(String words, Node... parts) {
    Label name = new Label(Messages.of(words));
    name.getStyleClass().add("hint");
    name.setMinWidth(80);
    HBox row = new HBox(8, name);
    row.getChildren().addAll(parts);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private static HBox choices(List<String> words, int chosen, IntConsumer take) {
    ToggleGroup group = new ToggleGroup();
    HBox row = new HBox(6);
    IntFunction<ToggleButton> button =
        at -> {
          ToggleButton made = new ToggleButton(words.get(at));
          made.getStyleClass().setAll("toggle-button", "chip");
          made.setId("export-" + words.get(at));
          made.setToggleGroup(group);
          made.setSelected(at == chosen);
          made.setOnAction(event -> {
            made.setSelected(true);
            take.accept(at);
          });
          return made;
        };
    for (int i = 0; i < words.size(); i++) {
      row.getChildren().add(button.apply(i));
    }
    return row;
  }

  private static CheckBox check(String words, String id, BooleanProperty property) {
    CheckBox box = new CheckBox(Messages.of(words));
    box.setId(id);
    box.setSelected(property.get());
    box.setOnAction(event -> property.set(box.isSelected()));
    return box;
  }

  private static Label hint(String words) {
    Label hint = new Label(Messages.of(words));
    hint.getStyleClass().add("hint");
    hint.setWrapText(true);
    hint.setMinHeight(Region.USE_PREF_SIZE);
    return hint;
  }

  /// Says what came of exports.
  public static void tell(GalleryExportModel model, WorkspaceContext frame) {
    model
        .exportedProperty()
        .addListener((value, before, now) ->
            now.ifPresent(exported -> {
              if (!exported.files().isEmpty()) {
                frame.written(
                    Messages.of("gallery.exported", exported.pictures()),
                    exported.files().getFirst());
              }
              exported.failed().stream()
                  .findFirst()
                  .ifPresent(first ->
                      frame
                          .notices()
                          .keep(
                              Messages.of("gallery.export.failed", exported.failed().size())
                                  + " "
                                  + ProblemText.of(first)));
            }));
    model
        .problemProperty()
        .addListener((value, before, now) -> now.ifPresent(frame.notices()::problem));
  }
}
