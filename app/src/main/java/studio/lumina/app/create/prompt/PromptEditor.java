package studio.lumina.app.create.prompt;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import studio.lumina.app.command.KeyHints;
import studio.lumina.app.notice.NoticeModel;
import studio.lumina.app.prompt.Expansion;
import studio.lumina.app.ui.AppliesDot;
import studio.lumina.app.ui.Buttons;
import studio.lumina.app.ui.Heading;
import studio.lumina.app.ui.Listeners;
import studio.lumina.app.ui.Messages;
import studio.lumina.app.ui.PlainTextArea;
import studio.lumina.app.ui.WorkspaceContext;

/// The prompt editor: the text with its length in tokens, the styles around it, what to avoid, and
/// what its choices come to.
public final class PromptEditor extends VBox {
  private static final int CHIP_LETTERS = 18;

  private final PromptModel model;
  private final NoticeModel notice;
  private final WorkspaceContext frame;
  private final TextArea prompt = area("prompt", 5);
  private final TextArea avoid = area("avoid", 2);
  private final Label tokens = new Label();
  private final Label fault = new Label();
  private final FlowPane chips = new FlowPane(6, 8);
  private final Label choices = new Label();
  private final TextFlow expansion = new TextFlow();
  private final ToggleButton avoiding = new ToggleButton();
  private final Button addStyle;

  public PromptEditor(
      PromptModel model, NoticeModel notice, WorkspaceContext frame, KeyHints keys) {
    super(8);
    this.notice = notice;
    this.model = model;
    this.frame = frame;
    tokens.getStyleClass().add("hint");
    tokens.setId("tokens");
    fault.getStyleClass().addAll("hint", "warn-text");
    fault.setId("prompt-fault");
    fault.setWrapText(true);
    choices.getStyleClass().add("hint");
    choices.setWrapText(true);
    expansion.getStyleClass().add("expansion");
    couple(prompt, model.textProperty());
    couple(avoid, model.avoidProperty());
    prompt.addEventFilter(KeyEvent.KEY_PRESSED, this::leaf);
    // The first thing typed belongs here.
    prompt.sceneProperty().addListener((value, before, now) -> prompt.requestFocus());
    addStyle = Buttons.button(Messages.of("style.add"), Feather.PLUS, this::styles, "chip");
    addStyle.setId("add-style");
    keys.tip(addStyle, Messages.of("style.tip"), "create.styles");
    dressAvoiding();
    Button history = Buttons.button("", Feather.CLOCK, () -> {}, "chip", "square");
    history.setId("prompt-history");
    history.setAccessibleText(Messages.of("history"));
    history.setTooltip(new Tooltip(Messages.of("history.tip")));
    history.setOnAction(event -> history(history));
    HBox.setHgrow(chips, Priority.ALWAYS);
    HBox row = new HBox(8, chips, history);
    row.setAlignment(Pos.TOP_LEFT);
    getChildren()
        .addAll(
            new Heading(Messages.of("prompt"), tokens),
            new ChoiceField(prompt, model::places),
            fault,
            row,
            avoid,
            choices,
            expansion);
    Listeners.all(model.parts(), this::dress);
    model.tokensProperty().addListener((value, before, now) -> dress());
    model.roomProperty().addListener((value, before, now) -> dress());
    dress();
  }

  /// Where typing belongs.
  public TextArea prompt() {
    return prompt;
  }

  /// Opens the styles.
  public void styles() {
    frame.overlays().near(addStyle, new StyleChooser(model.styles(), notice, frame));
  }

  private void history(Button anchor) {
    VBox card = new VBox();
    card.getStyleClass().add("float-card");
    card.setPrefWidth(348);
    var open = frame.overlays().near(anchor, card);
    card.getChildren()
        .add(
            new PickList<String>(
                Messages.of("history.search"),
                typed ->
                    model.history().texts().stream()
                        .filter(t ->
                            t.toLowerCase(Locale.ROOT)
                                .contains(typed.strip().toLowerCase(Locale.ROOT)))
                        .toList(),
                new PickList.Row<>(t -> t, t -> "", t -> false),
                text -> {
                  open.close();
                  model.textProperty().set(text);
                },
                Messages.of("history.none")));
    card.applyCss();
    card.lookup("#pick-search").requestFocus();
  }

  private void leaf(KeyEvent event) {
    if (event.isAltDown() && event.getCode() == KeyCode.UP) {
      model.earlier();
    } else if (event.isAltDown() && event.getCode() == KeyCode.DOWN) {
      model.later();
    } else {
      return;
    }
    event.consume();
  }

  private void dressAvoiding() {
    avoiding.getStyleClass().setAll("toggle-button", "chip");
    avoiding.setId("avoid-chip");
    avoiding.setTooltip(new Tooltip(Messages.of("avoid.tip")));
    avoiding.selectedProperty().bindBidirectional(model.avoidingProperty());
    avoiding.setOnAction(event -> {
      if (avoiding.isSelected()) {
        avoid.requestFocus();
      }
    });
  }

  private void dress() {
    PromptModel now = model;
    boolean fits = now.fits();
    int room = now.roomProperty().get();
    int count = now.tokensProperty().get();
    tokens.setText(count < 0 || room <= 0 ? "" : Messages.of("prompt.of", count, room));
    tokens.getStyleClass().remove("warn-text");
    if (!fits) {
      tokens.getStyleClass().add("warn-text");
    }
    List<String> unknown = now.unknownLists();
    say(
        fault,
        !fits
            ? Messages.of(
                now.fitsSmallerShape() ? "prompt.long.shape" : "prompt.long", count - room)
            : unknown.isEmpty() ? "" : Messages.of("prompt.lists", String.join(", ", unknown)));
    boolean open = now.avoidingProperty().get();
    avoid.setVisible(open);
    avoid.setManaged(open);
    // Folded away it still counts: the chip says so.
    String avoided = now.avoidProperty().get().strip();
    boolean hidden = !open && !avoided.isEmpty();
    avoiding.setText(
        hidden ? Messages.of("avoid.folded", shortened(avoided)) : Messages.of("avoid"));
    avoiding.setAccessibleText(
        hidden ? Messages.of("avoid.folded", avoided) : Messages.of("avoid"));
    avoiding.setGraphic(hidden ? new AppliesDot() : new FontIcon(Feather.MINUS_CIRCLE));
    List<Button> active = now.styles().active().stream().map(this::chip).toList();
    chips.getChildren().setAll(active);
    chips.getChildren().addAll(addStyle, avoiding);
    explain(now);
  }

  private static String shortened(String words) {
    return words.length() <= CHIP_LETTERS ? words : words.substring(0, CHIP_LETTERS).strip() + "…";
  }

  private void explain(PromptModel now) {
    List<Integer> counts = now.choices();
    boolean any = !counts.isEmpty();
    say(
        choices,
        any
            ? Messages.of(
                "choices",
                counts.stream().map(String::valueOf).collect(Collectors.joining(" × ")),
                counts.stream().mapToLong(Integer::longValue).reduce(1, (a, b) -> a * b))
            : "");
    expansion
        .getChildren()
        .setAll(
            any ? now.expansion().pieces().stream().map(PromptEditor::piece).toList() : List.of());
    expansion.setVisible(any);
    expansion.setManaged(any);
  }

  private static Text piece(Expansion.Piece piece) {
    Text text = new Text(piece.text());
    text.getStyleClass().add(piece.chosen() ? "drawn" : "given");
    return text;
  }

  private Button chip(String style) {
    Button chip =
        Buttons.button(style, Feather.X, () -> model.styles().toggle(style), "chip", "active");
    chip.setContentDisplay(ContentDisplay.RIGHT);
    chip.setAccessibleText(Messages.of("style.remove", style));
    chip.setTooltip(new Tooltip(Messages.of("style.remove", style)));
    return chip;
  }

  private static void say(Label label, String words) {
    label.setText(words);
    label.setVisible(!words.isEmpty());
    label.setManaged(!words.isEmpty());
  }

  private static TextArea area(String id, int rows) {
    TextArea area = new PlainTextArea();
    area.getStyleClass().add("prompt");
    area.setId(id);
    area.setWrapText(true);
    area.setPrefRowCount(rows);
    area.setMinHeight(USE_PREF_SIZE);
    area.setPromptText(Messages.of(id + ".hint"));
    area.setAccessibleText(Messages.of(id));
    return area;
  }

  /// Changes from outside are edits like typed ones, so that they can be undone.
  private static void couple(TextArea area, StringProperty words) {
    area.setText(words.get());
    area.textProperty().addListener((value, before, now) -> words.set(now));
    words.addListener((value, before, now) -> {
      if (!now.equals(area.getText())) {
        area.replaceText(0, area.getLength(), now);
      }
    });
  }
}
