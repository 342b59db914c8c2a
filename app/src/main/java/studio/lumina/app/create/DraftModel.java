package studio.lumina.app.create;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.ui.Memory;
import studio.lumina.app.work.News;
import studio.lumina.app.work.Workshop;
import studio.lumina.core.Size;

/// Puts what stood in the workspace there again, and keeps it whenever it changes. FX thread only,
/// without a toolkit.
final class DraftModel {
  private static final String NAME = "create.draft";

  private final Memory memory;
  private final PromptModel prompt;
  private final ShapeModel shape;
  private final ValuesModel values;
  private final EaselModel easel;
  private final BooleanProperty fine = new SimpleBooleanProperty();
  private long shown;
  private String kept = "";
  private boolean looked;

  DraftModel(
      Memory memory,
      Workshop workshop,
      PromptModel prompt,
      ShapeModel shape,
      ValuesModel values,
      EaselModel easel) {
    this.memory = memory;
    this.prompt = prompt;
    this.shape = shape;
    this.values = values;
    this.easel = easel;
    Draft last = Draft.read(memory.value(NAME).orElse(""), values.seedProperty().get());
    shown = last.shown();
    restore(last);
    kept = now().json();
    workshop.listen(news -> news.forEach(this::hear));
    Watch.all(
        this::keep,
        prompt.textProperty(),
        prompt.avoidProperty(),
        prompt.avoidingProperty(),
        prompt.styles().active(),
        shape.sizeProperty(),
        values.seedProperty(),
        values.seedLockedProperty(),
        values.picturesProperty(),
        fine);
    for (ValueModel value : values.all()) {
      Watch.all(this::keep, value.valueProperty(), value.changedProperty());
    }
    easel
        .shownProperty()
        .addListener((value, before, after) -> {
          shown = after.map(PictureEntry::id).orElse(-1L);
          keep();
        });
  }

  /// Whether the fine controls are unfolded.
  BooleanProperty fineProperty() {
    return fine;
  }

  private void hear(News news) {
    switch (news) {
      case News.History found when !looked -> {
        looked = true;
        if (easel.shownProperty().get().isEmpty()) {
          found.entries().stream().filter(e -> e.id() == shown).findFirst().ifPresent(easel::show);
        }
      }
      case News.Began _ -> keep();
      default -> {}
    }
  }

  private void restore(Draft last) {
    prompt.textProperty().set(last.prompt());
    prompt.avoidProperty().set(last.avoid());
    prompt.avoidingProperty().set(last.avoiding());
    prompt.styles().restore(last.styles());
    @Nullable Size size = size(last);
    if (size != null) {
      shape.sizeProperty().set(size);
    }
    values.seedProperty().set(last.seed());
    values.seedLockedProperty().set(last.seedLocked());
    if (last.seedUsed()) {
      values.use();
    }
    values.picturesProperty().set(last.pictures());
    for (ValueModel value : values.all()) {
      @Nullable Double own = last.values().get(value.key());
      if (own != null) {
        value.own(own);
      }
    }
    fine.set(last.fine());
  }

  private static @Nullable Size size(Draft last) {
    boolean sound =
        last.width() > 0
            && last.height() > 0
            && last.width() % Size.UNIT == 0
            && last.height() % Size.UNIT == 0;
    return sound ? new Size(last.width(), last.height()) : null;
  }

  private void keep() {
    String now = now().json();
    if (!now.equals(kept)) {
      kept = now;
      memory.put(NAME, now);
    }
  }

  private Draft now() {
    Map<String, Double> own = new LinkedHashMap<>();
    for (ValueModel value : values.all()) {
      if (value.changedProperty().get()) {
        own.put(value.key(), value.now());
      }
    }
    @Nullable Size size = shape.sizeProperty().get();
    return new Draft(
        prompt.textProperty().get(),
        prompt.avoidProperty().get(),
        prompt.avoidingProperty().get(),
        prompt.styles().active(),
        size == null ? 0 : size.width(),
        size == null ? 0 : size.height(),
        values.seedProperty().get(),
        values.seedLockedProperty().get(),
        values.used(),
        values.picturesProperty().get(),
        own,
        fine.get(),
        shown);
  }
}
