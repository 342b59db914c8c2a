package studio.lumina.app.shell;

import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import studio.lumina.app.command.Workspace;
import studio.lumina.app.create.CreateModel;
import studio.lumina.app.ui.Buttons;
import studio.lumina.app.ui.Mark;
import studio.lumina.app.ui.Surroundings;
import studio.lumina.app.ui.Theme;
import studio.lumina.app.ui.Words;

/// The window's content: title row, rail, workspace, status line, and what floats above them.
public final class StudioWindow extends StackPane {
  private Theme theme;
  private final Consumer<Theme> remember;

  /// @param remember told when the artist picks the other theme
  public StudioWindow(
      CreateModel model,
      ModelChoice choice,
      StatusFacts facts,
      Theme theme,
      Consumer<Theme> remember,
      Surroundings lent,
      Workspace workspace) {
    this.theme = theme;
    this.remember = remember;
    getStyleClass().add("window");
    getStylesheets().addAll(Theme.sheets());
    theme.dress(this);
    ModelOverlay overlay = new ModelOverlay(model, choice);
    BorderPane frame = new BorderPane();
    frame.setTop(title(model, overlay));
    frame.setLeft(rail());
    frame.setCenter(workspace.view());
    frame.setBottom(new StatusLine(model, facts));
    StackPane.setAlignment(lent.notices(), Pos.BOTTOM_CENTER);
    StackPane.setMargin(lent.notices(), new Insets(0, 0, 44, 0));
    getChildren().addAll(frame, overlay, lent.notices(), lent.overlays());
  }

  private static HBox title(CreateModel model, ModelOverlay overlay) {
    Label name = new Label(Words.of("app.name"));
    name.getStyleClass().add("app-name");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Button chip = Buttons.button(Words.of("model.none"), Feather.CPU, overlay::open, "chip");
    chip.setId("model-chip");
    Runnable dress =
        () ->
            chip.setText(
                model
                    .checkpoint()
                    .openingProperty()
                    .get()
                    .map(o -> Words.of("step." + o.progress().step()))
                    .or(() ->
                        model
                            .checkpoint()
                            .cardProperty()
                            .get()
                            .map(c -> c.name() + " · " + c.precision()))
                    .orElse(Words.of("model.none")));
    model.checkpoint().cardProperty().addListener((value, before, now) -> dress.run());
    model.checkpoint().openingProperty().addListener((value, before, now) -> dress.run());
    dress.run();
    HBox row = new HBox(Mark.of(20), name, space, chip);
    row.getStyleClass().add("title-row");
    return row;
  }

  private VBox rail() {
    Button create = Buttons.button("", Feather.EDIT_2, () -> {}, "rail-button", "active");
    create.setAccessibleText(Words.of("create"));
    Region space = new Region();
    VBox.setVgrow(space, Priority.ALWAYS);
    Button other = Buttons.button("", Feather.SUN, () -> {}, "rail-button");
    other.setId("theme");
    other.setAccessibleText(Words.of("theme"));
    other.setTooltip(new javafx.scene.control.Tooltip(Words.of("theme")));
    other.setOnAction(event -> {
      theme = theme.other();
      theme.dress(this);
      remember.accept(theme);
    });
    VBox rail = new VBox(create, space, other);
    rail.getStyleClass().add("rail");
    rail.setAlignment(Pos.TOP_CENTER);
    return rail;
  }
}
