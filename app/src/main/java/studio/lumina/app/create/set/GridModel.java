package studio.lumina.app.create.set;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import studio.lumina.app.create.prompt.PromptModel;
import studio.lumina.app.create.sampling.SamplingModel;
import studio.lumina.app.store.PictureSet.Axis;
import studio.lumina.app.store.PictureSet.Setting;
import studio.lumina.app.work.GenerationRequest;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;
import studio.lumina.core.Prompt;
import studio.lumina.core.Sampling;
import studio.lumina.core.Size;

/// A grid over two settings, as it is being planned. FX thread only, without a toolkit.
public final class GridModel {
  /// Most pictures of a grid.
  public static final int MOST = 256;

  /// What the words typed come to.
  public sealed interface Plan {
    /// It can be painted.
    record Ready(Axis columns, Optional<Axis> rows) implements Plan {
      /// Pictures.
      public int count() {
        return columns.values().size() * rows.map(r -> r.values().size()).orElse(1);
      }
    }

    /// It cannot.
    record Faulty(Problem problem) implements Plan {}
  }

  private final PromptModel prompt;
  private final SamplingModel values;
  private final ObjectProperty<Setting> columns = new SimpleObjectProperty<>(Setting.GUIDANCE);
  private final ObjectProperty<Optional<Setting>> rows =
      new SimpleObjectProperty<>(Optional.of(Setting.SEED));
  private final StringProperty columnValues = new SimpleStringProperty("");
  private final StringProperty rowValues = new SimpleStringProperty("");

  public GridModel(PromptModel prompt, SamplingModel values) {
    this.prompt = prompt;
    this.values = values;
  }

  /// What changes from left to right.
  public ObjectProperty<Setting> columnsProperty() {
    return columns;
  }

  /// What changes from top to bottom; empty for a single row.
  public ObjectProperty<Optional<Setting>> rowsProperty() {
    return rows;
  }

  /// The values from left to right, as typed.
  public StringProperty columnValuesProperty() {
    return columnValues;
  }

  /// The values from top to bottom, as typed.
  public StringProperty rowValuesProperty() {
    return rowValues;
  }

  /// What the plan depends on.
  public List<Observable> parts() {
    return List.of(columns, rows, columnValues, rowValues, prompt.textProperty());
  }

  /// Values to begin with, from what is set now.
  public String proposal(Setting setting) {
    long seed = values.seedProperty().get();
    return switch (setting) {
      case SEED -> seed + ".." + (seed + 2);
      case GUIDANCE -> "1, 2, 4";
      case TEMPERATURE -> "0.8, 1, 1.2";
      case VARIETY -> {
        int now = values.imageTopKProperty().get();
        yield Math.max(1, now / 4) + ", " + now + ", " + Math.min(SamplingModel.CODES, now * 4);
      }
      case PROMPT -> longest(prompt.textProperty().get());
      case AVOID -> prompt.avoidProperty().get();
    };
  }

  /// What was typed, read.
  public Plan plan() {
    try {
      String words = prompt.textProperty().get();
      Axis across = GridPlan.axis(columns.get(), columnValues.get(), words);
      Optional<Axis> down =
          rows.get().map(setting -> GridPlan.axis(setting, rowValues.get(), words));
      if (down.filter(d -> d.setting() == across.setting()).isPresent()) {
        throw new LuminaException(
            new Problem.SettingInvalid(
                "rows", GridPlan.key(across.setting()), "another setting than the columns"));
      }
      Plan.Ready ready = new Plan.Ready(across, down);
      if (ready.count() > MOST) {
        throw new LuminaException(
            new Problem.SettingOutOfRange("pictures", ready.count(), 1, MOST));
      }
      return ready;
    } catch (LuminaException e) {
      return new Plan.Faulty(e.problem());
    }
  }

  /// The plan as work.
  public GenerationRequest request(Plan.Ready plan, Size size) {
    List<GenerationRequest.Draft> drafts = new ArrayList<>();
    int down = plan.rows().map(r -> r.values().size()).orElse(1);
    for (int row = 0; row < down; row++) {
      for (int column = 0; column < plan.columns().values().size(); column++) {
        drafts.add(draft(plan, size, column, row));
      }
    }
    return new GenerationRequest(
        drafts, Optional.of(new GenerationRequest.Axes(plan.columns(), plan.rows())), true);
  }

  /// Guidance of each picture, in order: what time it takes depends on it.
  public List<Double> guidances(Plan.Ready plan) {
    List<Double> found = new ArrayList<>();
    int down = plan.rows().map(r -> r.values().size()).orElse(1);
    for (int row = 0; row < down; row++) {
      for (int column = 0; column < plan.columns().values().size(); column++) {
        found.add(sampling(plan, column, row).guidance());
      }
    }
    return found;
  }

  private GenerationRequest.Draft draft(Plan.Ready plan, Size size, int column, int row) {
    Sampling sampling = sampling(plan, column, row);
    String words = prompt.textProperty().get();
    String away = prompt.avoidProperty().get();
    for (Place place : places(plan, column, row)) {
      switch (place.axis().setting()) {
        case PROMPT -> words = words.replace(place.axis().values().getFirst(), place.value());
        case AVOID -> away = place.value();
        case SEED, GUIDANCE, TEMPERATURE, VARIETY -> {}
      }
    }
    Prompt asked = prompt.prompt(words, away, size, sampling.seed());
    return GenerationRequest.Draft.of(asked, sampling, column, row);
  }

  private Sampling sampling(Plan.Ready plan, int column, int row) {
    Sampling now = values.sampling();
    for (Place place : places(plan, column, row)) {
      String value = place.value();
      now =
          switch (place.axis().setting()) {
            case SEED -> now.withSeed(Long.parseLong(value));
            case GUIDANCE -> now.withGuidance(Double.parseDouble(value));
            case TEMPERATURE ->
                new Sampling(
                    now.seed(),
                    now.guidance(),
                    Double.parseDouble(value),
                    now.imageTopK(),
                    now.textTopK());
            case VARIETY ->
                new Sampling(
                    now.seed(),
                    now.guidance(),
                    now.temperature(),
                    Integer.parseInt(value),
                    now.textTopK());
            case PROMPT, AVOID -> now;
          };
    }
    return now;
  }

  private record Place(Axis axis, String value) {}

  private static List<Place> places(Plan.Ready plan, int column, int row) {
    List<Place> found = new ArrayList<>();
    found.add(new Place(plan.columns(), plan.columns().values().get(column)));
    plan.rows().ifPresent(r -> found.add(new Place(r, r.values().get(row))));
    return found;
  }

  private static String longest(String words) {
    String found = "";
    for (String word : words.split("[^\\p{L}\\p{N}]+")) {
      found = word.length() > found.length() ? word : found;
    }
    return found;
  }
}
