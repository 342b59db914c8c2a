package studio.lumina.app.vision.redraw;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import studio.lumina.app.ui.Buttons;
import studio.lumina.app.ui.Heading;
import studio.lumina.app.ui.Messages;
import studio.lumina.app.ui.PlainTextArea;

/// With what a part is marked, what the picture shows then, how many candidates are painted, and by
/// how much the picture can be extended.
public final class RedrawPanel extends VBox {
  private final MenuButton extend = new MenuButton(Messages.of("vision.extend"));
  private final Consumer<Extension> extender;

  /// @param run the button that asks for the candidates; dimmed by who knows whether it can
  /// @param extender asks for a larger picture
  public RedrawPanel(RedrawModel model, Button run, Consumer<Extension> extender) {
    super(8);
    this.extender = extender;
    getStyleClass().add("group");
    HBox tools = new HBox(4);
    for (MaskTool tool : MaskTool.values()) {
      tools.getChildren().add(tool(tool, model));
    }
    Button clear = Buttons.icon(Feather.X, Messages.of("vision.redraw.clear"), model::clear);
    clear.setId("mask-clear");
    tools.getChildren().add(clear);
    PlainTextArea words = new PlainTextArea();
    words.getStyleClass().add("prompt");
    words.setId("redraw-words");
    words.setWrapText(true);
    words.setPrefRowCount(2);
    words.setMinHeight(Region.USE_PREF_SIZE);
    words.setPromptText(Messages.of("vision.redraw.what"));
    words.setAccessibleText(Messages.of("vision.redraw.what"));
    words.textProperty().bindBidirectional(model.wordsProperty());
    Label count = new Label();
    count.getStyleClass().add("hint");
    Runnable dress =
        () ->
            count.setText(
                Messages.of("vision.redraw.candidates", model.candidatesProperty().get()));
    model.candidatesProperty().addListener((value, before, now) -> dress.run());
    dress.run();
    Button fewer =
        Buttons.icon(
            Feather.MINUS, Messages.of("vision.redraw.fewer"), () -> model.moreCandidates(-1));
    Button more =
        Buttons.icon(
            Feather.PLUS, Messages.of("vision.redraw.more"), () -> model.moreCandidates(1));
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox foot = new HBox(4, fewer, count, more, space, run);
    foot.setAlignment(Pos.CENTER_LEFT);
    extend.setId("extend");
    extend.getStyleClass().addAll("l-button", "quiet", "crop-shape");
    extend.setMaxWidth(Double.MAX_VALUE);
    getChildren()
        .addAll(
            new Heading(Messages.of("vision.redraw"), new Region()), tools, words, foot, extend);
  }

  /// Offers to make the picture larger; nothing is offered where the model knows no larger size.
  public void offer(List<Extension> possible, boolean ready) {
    extend.setVisible(!possible.isEmpty());
    extend.setManaged(!possible.isEmpty());
    extend.setDisable(!ready);
    extend
        .getItems()
        .setAll(
            possible.stream()
                .map(each -> {
                  MenuItem item = new MenuItem(words(each));
                  item.setOnAction(event -> extender.accept(each));
                  return item;
                })
                .toList());
  }

  private static String words(Extension each) {
    String by =
        each.columns() == 0
            ? Messages.of("vision.extend.rows", each.rows())
            : each.rows() == 0
                ? Messages.of("vision.extend.columns", each.columns())
                : Messages.of("vision.extend.both", each.rows(), each.columns());
    return Messages.of("vision.extend.to", by, each.to().width() + "", each.to().height() + "");
  }

  private static ToggleButton tool(MaskTool tool, RedrawModel model) {
    Feather icon =
        switch (tool) {
          case RECTANGLE -> Feather.SQUARE;
          case BRUSH -> Feather.EDIT_2;
          case LASSO -> Feather.PEN_TOOL;
        };
    ToggleButton button = new ToggleButton("", new FontIcon(icon));
    button.getStyleClass().setAll("toggle-button", "l-button", "icon-button");
    button.setId("mask-" + tool);
    String words = Messages.of("vision.redraw.tool." + tool);
    button.setTooltip(new Tooltip(words));
    button.setAccessibleText(words);
    button.setOnAction(event ->
        model.toolProperty().set(button.isSelected() ? Optional.of(tool) : Optional.empty()));
    model
        .toolProperty()
        .addListener((value, before, now) -> button.setSelected(now.equals(Optional.of(tool))));
    return button;
  }
}
