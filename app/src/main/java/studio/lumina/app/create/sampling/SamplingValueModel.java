package studio.lumina.app.create.sampling;

import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;

/// One sampling value: it follows what a style asks for, or else the model's default, until the
/// artist sets it. FX thread only, without a toolkit.
public final class SamplingValueModel {
  /// What a value can be.
  ///
  /// @param lowest that may be typed
  /// @param highest that may be typed
  /// @param from the slider's left end
  /// @param to the slider's right end
  /// @param steps of the slider from end to end
  /// @param ratio whether equal steps multiply instead of adding
  /// @param decimals shown
  record Range(
      double lowest,
      double highest,
      double from,
      double to,
      int steps,
      boolean ratio,
      int decimals) {}

  /// What a style asks for.
  ///
  /// @param style its name
  public record Asked(String style, double number) {}

  private final String key;
  private final Property<Number> value;
  private final Range range;
  private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper style = new ReadOnlyStringWrapper("");
  private final BooleanBinding resettable = changed.or(style.isNotEmpty());
  private Optional<Asked> asked = Optional.empty();
  private Optional<Double> before = Optional.empty();
  private double usual;
  private boolean following;

  SamplingValueModel(String key, Property<Number> value, Range range) {
    this.key = key;
    this.value = value;
    this.range = range;
    this.usual = now();
    value.addListener((property, before, after) -> settle(!following && now() != base()));
  }

  /// Names it, e.g. `guidance`.
  public String key() {
    return key;
  }

  /// The value itself.
  public Property<Number> valueProperty() {
    return value;
  }

  /// Whether it is the artist's own, and not a style's or the model's.
  public ReadOnlyBooleanProperty changedProperty() {
    return changed.getReadOnlyProperty();
  }

  /// The style whose value it is; empty where it is the model's or the artist's.
  public ReadOnlyStringProperty styleProperty() {
    return style.getReadOnlyProperty();
  }

  /// Whether [#reset] changes it.
  public BooleanBinding resettable() {
    return resettable;
  }

  /// The value now.
  public double now() {
    return value.getValue().doubleValue();
  }

  /// Gives the artist's value up for the style's or the model's, and a style's for the model's.
  public void reset() {
    if (style.get().isEmpty()) {
      follow(base());
    } else {
      value.setValue(usual);
    }
  }

  /// Where [#reset] leads, as it is shown.
  public String resetText() {
    return text(style.get().isEmpty() ? base() : usual);
  }

  /// The value as it is shown.
  public String text() {
    return text(now());
  }

  /// Takes what the artist typed.
  ///
  /// @throws LuminaException with [Problem.SettingInvalid] or [Problem.SettingOutOfRange]; the
  ///   value stays
  public void type(String typed) {
    double number = parse(key, typed, range.decimals == 0);
    if (!(number >= range.lowest && number <= range.highest)) {
      throw new LuminaException(
          new Problem.SettingOutOfRange(key, number, range.lowest, range.highest));
    }
    value.setValue(number);
  }

  /// Where the slider stands, 0 to 1.
  public double position() {
    double at = Math.clamp(now(), range.from, range.to);
    return range.ratio
        ? Math.log(at / range.from) / Math.log(range.to / range.from)
        : (at - range.from) / (range.to - range.from);
  }

  /// Sets it by the slider.
  ///
  /// @param position 0 to 1; snaps to the nearest step
  public void place(double position) {
    double whole = Math.rint(Math.clamp(position, 0, 1) * range.steps) / range.steps;
    double raw =
        range.ratio
            ? range.from * Math.pow(range.to / range.from, whole)
            : range.from + whole * (range.to - range.from);
    value.setValue(range.ratio ? plain(raw) : rounded(raw, range.decimals));
  }

  /// Moves the slider by steps.
  public void step(int steps) {
    double before = now();
    double from = Math.rint(position() * range.steps);
    for (int i = 1; now() == before && i <= range.steps; i++) {
      place((from + Math.signum(steps) * (Math.abs(steps) - 1 + i)) / range.steps);
    }
  }

  /// What the model likes best, from now on.
  void usual(double number) {
    usual = number;
    if (changed.get()) {
      settle(now() != base());
    } else {
      follow(base());
    }
  }

  /// What a style asks for, or none any more. What stood here before the first style comes back
  /// after the last, unless the artist has set another value meanwhile.
  public void ask(Optional<Asked> wanted) {
    if (wanted.equals(asked)) {
      return;
    }
    boolean first = asked.isEmpty();
    if (first) {
      before = Optional.of(now()).filter(number -> changed.get());
    }
    asked = wanted;
    if (!first && changed.get()) {
      settle(now() != base());
    } else if (wanted.isEmpty() && before.isPresent()) {
      own(before.get());
    } else {
      follow(base());
    }
  }

  /// Puts what stood here before the style in place of its value.
  public void unask() {
    if (!style.get().isEmpty()) {
      value.setValue(before.orElse(usual));
    }
  }

  /// The artist's value that comes back after the last style.
  public Optional<Double> before() {
    return before.filter(number -> asked.isPresent());
  }

  /// Takes a value that is to come back after the last style.
  public void before(double number) {
    before = Optional.of(number).filter(n -> n >= range.lowest && n <= range.highest);
  }

  /// Takes a value that the artist set earlier; it stays whatever the model likes.
  public void own(double number) {
    if (number >= range.lowest && number <= range.highest) {
      value.setValue(number);
      settle(true);
    }
  }

  private void follow(double number) {
    following = true;
    value.setValue(number);
    following = false;
    settle(false);
  }

  /// What it is as long as the artist does not set it.
  private double base() {
    return asked.map(Asked::number).orElse(usual);
  }

  private void settle(boolean own) {
    changed.set(own);
    style.set(own ? "" : asked.map(Asked::style).orElse(""));
  }

  private String text(double number) {
    int decimals = range.decimals;
    while (decimals < 4 && decimals > 0 && rounded(number, decimals) != rounded(number, 4)) {
      decimals++;
    }
    return String.format(Locale.ROOT, "%." + decimals + "f", number);
  }

  static double parse(String key, String typed, boolean whole) {
    String plain = typed.strip().replace(',', '.');
    try {
      return whole ? Long.parseLong(plain.replaceAll("[ _]", "")) : Double.parseDouble(plain);
    } catch (NumberFormatException e) {
      throw new LuminaException(
          new Problem.SettingInvalid(key, typed.strip(), whole ? "a whole number" : "a number"), e);
    }
  }

  /// Two leading digits are enough for a value that is set by eye.
  private static double plain(double raw) {
    double unit = Math.pow(10, Math.max(0, Math.floor(Math.log10(raw)) - 1));
    return Math.rint(raw / unit) * unit;
  }

  private static double rounded(double raw, int decimals) {
    double unit = Math.pow(10, decimals);
    return Math.rint(raw * unit) / unit;
  }
}
