package studio.lumina.app.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import studio.lumina.app.ui.UiState;
import studio.lumina.core.Device;
import studio.lumina.core.Precision;

/// The artist's settings, kept as soon as they are set. FX thread only, without a toolkit.
public final class SettingsModel {
  /// Interface scales, in percent.
  public static final List<Integer> SCALES = List.of(100, 110, 125, 150, 175, 200);

  /// Most threads that can be asked for.
  public static final int MOST_THREADS = 256;

  /// The preference that tells whether a picture's file carries its recipe: `true` or `false`.
  public static final String METADATA = "metadata";

  /// The preference that tells after how many days the trash is emptied; 0 for never.
  public static final String TRASH_DAYS = "trash.days";

  /// What [#trashDaysProperty] may be.
  public static final List<Integer> TRASH_DAY_CHOICES = List.of(7, 30, 90, 365, 0);

  private static final int USUAL_TRASH_DAYS = 30;
  private static final int MOST_TRASH_DAYS = 99_999;
  private static final String ASIDE = ".aside";

  private final UiState uiState;
  private final List<String> ignored = new ArrayList<>();
  private final ObjectProperty<ThemeChoice> theme;
  private final IntegerProperty scale;
  private final BooleanProperty metadata;
  private final IntegerProperty trashDays;
  private final ObjectProperty<EngineChoice> engine;

  /// @param uiState what is not understood in it is kept aside and the usual value used
  public SettingsModel(UiState uiState) {
    this.uiState = uiState;
    theme =
        new SimpleObjectProperty<>(read("theme", ThemeChoice.SYSTEM, named(ThemeChoice.values())));
    scale = new SimpleIntegerProperty(read("scale", 100, number(SCALES.getFirst(), 200)));
    metadata = new SimpleBooleanProperty(read(METADATA, true, SettingsModel::flag));
    trashDays =
        new SimpleIntegerProperty(read(TRASH_DAYS, USUAL_TRASH_DAYS, number(0, MOST_TRASH_DAYS)));
    engine =
        new SimpleObjectProperty<>(
            new EngineChoice(
                read("engine.device", Device.AUTO, named(Device.values())),
                read("engine.precision", Precision.AUTO, named(Precision.values())),
                read("engine.threads", 0, number(0, MOST_THREADS))));
    theme.addListener((value, before, now) -> uiState.put("theme", name(now)));
    scale.addListener((value, before, now) -> uiState.put("scale", now.toString()));
    metadata.addListener((value, before, now) -> uiState.put(METADATA, now.toString()));
    trashDays.addListener((value, before, now) -> uiState.put(TRASH_DAYS, now.toString()));
    engine.addListener((value, before, now) -> keep(now));
  }

  /// The theme that the artist chose.
  public ObjectProperty<ThemeChoice> themeProperty() {
    return theme;
  }

  /// Interface scale in percent, 100 to 200.
  public IntegerProperty scaleProperty() {
    return scale;
  }

  /// Whether a picture's file carries the recipe that it was painted by.
  public BooleanProperty metadataProperty() {
    return metadata;
  }

  /// After how many days pictures leave the trash for good, from the next start on; 0 for never.
  public IntegerProperty trashDaysProperty() {
    return trashDays;
  }

  /// How models are run; in force when one is opened.
  public ObjectProperty<EngineChoice> engineProperty() {
    return engine;
  }

  /// Names of settings that could not be understood and have their usual value now.
  public List<String> ignored() {
    return List.copyOf(ignored);
  }

  private void keep(EngineChoice now) {
    uiState.put("engine.device", name(now.device()));
    uiState.put("engine.precision", name(now.precision()));
    uiState.put("engine.threads", String.valueOf(now.threads()));
  }

  private <T> T read(String name, T usual, Function<String, Optional<T>> parse) {
    Optional<String> kept = uiState.value(name);
    if (kept.isEmpty()) {
      return usual;
    }
    Optional<T> value = parse.apply(kept.get());
    if (value.isEmpty()) {
      ignored.add(name);
      uiState.put(name + ASIDE, kept.get());
    }
    return value.orElse(usual);
  }

  private static <E extends Enum<E>> Function<String, Optional<E>> named(E[] values) {
    return text -> List.of(values).stream().filter(value -> name(value).equals(text)).findFirst();
  }

  private static Function<String, Optional<Integer>> number(int least, int most) {
    return text -> {
      try {
        return Optional.of(Integer.valueOf(text)).filter(n -> n >= least && n <= most);
      } catch (NumberFormatException e) {
        return Optional.empty();
      }
    };
  }

  private static Optional<Boolean> flag(String text) {
    return text.equals("true") || text.equals("false")
        ? Optional.of(Boolean.valueOf(text))
        : Optional.empty();
  }

  private static String name(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
