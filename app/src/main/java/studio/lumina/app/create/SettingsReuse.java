package studio.lumina.app.create;

import studio.lumina.app.create.control.ControlModel;
import studio.lumina.app.create.prompt.PromptModel;
import studio.lumina.app.create.sampling.SamplingModel;
import studio.lumina.app.create.shape.ShapeModel;
import studio.lumina.app.picture.PictureActions;
import studio.lumina.app.stage.StageModel;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.core.Part;
import studio.lumina.core.Prompt;
import studio.lumina.core.Sampling;
import studio.lumina.core.Size;

/// Takes over what a picture was drawn with into the panels: its prompt, size, seed, sampling
/// values and control picture. FX thread only, without a toolkit.
public final class SettingsReuse {
  private final PromptModel prompt;
  private final ShapeModel shape;
  private final SamplingModel values;
  private final ControlModel control;
  private final StageModel stage;

  SettingsReuse(
      PromptModel prompt,
      ShapeModel shape,
      SamplingModel values,
      ControlModel control,
      StageModel stage) {
    this.prompt = prompt;
    this.shape = shape;
    this.values = values;
    this.control = control;
    this.stage = stage;
  }

  /// Sets what the picture on the stage was drawn with.
  public void ofShown() {
    stage.shownProperty().get().ifPresent(this::of);
  }

  /// Sets a part of what a picture was drawn with.
  public void of(PictureEntry entry, PictureActions.Reuse what) {
    switch (what) {
      case ALL -> of(entry);
      case PROMPT -> prompt.take(entry.prompt());
      case SEED -> {
        values.seedProperty().set(entry.sampling().seed());
        values.seedLockedProperty().set(true);
      }
      case SHAPE -> shape.sizeProperty().set(entry.size());
    }
  }

  /// Sets what a picture was drawn with.
  public void of(PictureEntry entry) {
    of(entry.prompt(), entry.sampling(), entry.size());
  }

  /// Sets these.
  public void of(Prompt asked, Sampling sampling, Size size) {
    prompt.take(asked);
    shape.sizeProperty().set(size);
    values.seedProperty().set(sampling.seed());
    values.seedLockedProperty().set(true);
    values.take(sampling);
    if (asked instanceof Prompt.Condition condition
        && condition.image() instanceof Part.PhotoReference photo) {
      control.restore(photo);
    } else {
      control.remove();
    }
  }
}
