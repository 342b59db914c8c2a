package studio.lumina.app.shell;

import java.time.Duration;
import java.util.Locale;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import studio.lumina.app.create.CreateModel;
import studio.lumina.app.ui.Words;

/// Device and precision, speed, time left, free disk, and when the last row was saved.
final class StatusLine extends HBox {
  private static final double GIGABYTE = 1e9;

  StatusLine(CreateModel model, StatusFacts facts) {
    getStyleClass().add("status");
    Region dot = new Region();
    dot.getStyleClass().add("dot");
    Label device = new Label(Words.of("model.none"));
    Label speed = new Label();
    speed.setMinWidth(96);
    Label free = new Label();
    Label saved = new Label();
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox first = new HBox(7, dot, device);
    first.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
    getChildren().addAll(first, speed, space, free, saved);
    Runnable dress =
        () -> {
          dot.getStyleClass().setAll("dot", tone(model));
          device.setText(
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
                          .map(c -> c.device() + " · " + c.precision()))
                  .orElse(Words.of("model.none")));
          double perSecond = model.easel().progressProperty().get().speed();
          speed.setText(
              perSecond > 0
                  ? Words.of("speed", String.format(Locale.ROOT, "%.0f", perSecond))
                  : "");
        };
    model.checkpoint().cardProperty().addListener((value, before, now) -> dress.run());
    model.checkpoint().openingProperty().addListener((value, before, now) -> dress.run());
    model.checkpoint().problemProperty().addListener((value, before, now) -> dress.run());
    model.easel().progressProperty().addListener((value, before, now) -> dress.run());
    dress.run();
    Runnable tick =
        () -> {
          free.setText(
              Words.of(
                  "free", String.format(Locale.ROOT, "%.0f", facts.free().getAsLong() / GIGABYTE)));
          saved.setText(
              model
                  .easel()
                  .savedProperty()
                  .get()
                  .map(at -> Duration.between(at, facts.clock().instant()).toSeconds())
                  .map(s -> s < 1 ? Words.of("saved.now") : Words.of("saved.ago", s))
                  .orElse(""));
        };
    tick.run();
    Timeline every =
        new Timeline(new KeyFrame(javafx.util.Duration.seconds(1), event -> tick.run()));
    every.setCycleCount(Timeline.INDEFINITE);
    sceneProperty()
        .addListener((value, before, now) -> {
          if (now == null) {
            every.stop();
          } else {
            every.play();
          }
        });
  }

  private static String tone(CreateModel model) {
    if (model.checkpoint().openingProperty().get().isPresent()) {
      return "warn";
    }
    if (model.checkpoint().problemProperty().get().isPresent()) {
      return "bad";
    }
    return model.checkpoint().cardProperty().get().isPresent() ? "ok" : "none";
  }
}
