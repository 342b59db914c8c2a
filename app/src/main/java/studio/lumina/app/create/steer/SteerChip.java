package studio.lumina.app.create.steer;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import studio.lumina.app.control.Redraw;
import studio.lumina.app.ui.Messages;

/// Offers beside the transport to let the panel reach the picture being painted; pressed, it shows
/// what that would change. Nothing lies over the picture before.
public final class SteerChip extends Button {
  private final SteerModel steer;
  private final Tooltip tip = new Tooltip();
  private final Redraw redraw = new Redraw(this::dress);

  public SteerChip(SteerModel steer) {
    super(Messages.of("steer.chip"), new FontIcon(Feather.SLIDERS));
    this.steer = steer;
    getStyleClass().setAll("button", "l-button", "quiet");
    setId("steer");
    setMinWidth(USE_PREF_SIZE);
    setTooltip(tip);
    setOnAction(event -> steer.askedProperty().set(!steer.askedProperty().get()));
    visibleProperty().bind(steer.offeredProperty());
    managedProperty().bind(steer.offeredProperty());
    steer.differingProperty().addListener((value, before, now) -> redraw.ask());
    steer.otherWordsProperty().addListener((value, before, now) -> redraw.ask());
    steer.waitingProperty().addListener((value, before, now) -> redraw.ask());
    steer.nextRowProperty().addListener((value, before, now) -> redraw.ask());
    dress();
  }

  private void dress() {
    boolean waiting = steer.waitingProperty().get();
    setText(Messages.of(waiting ? "steer.waiting" : "steer.chip"));
    setDisable(waiting);
    String words = SteerText.of(steer);
    tip.setText(words);
    setAccessibleText(Messages.of("steer.chip") + ". " + words);
  }
}
