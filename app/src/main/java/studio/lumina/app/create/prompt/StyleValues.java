package studio.lumina.app.create.prompt;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import javafx.collections.ListChangeListener;
import studio.lumina.app.create.sampling.SamplingModel;
import studio.lumina.app.create.sampling.SamplingValueModel;
import studio.lumina.app.create.shape.ShapeModel;
import studio.lumina.app.notice.NoticeModel;
import studio.lumina.app.prompt.Style;

/// The sampling values and the size that the styles in use bring with them. Where several ask for
/// the same, the one added last has it. FX thread only, without a toolkit.
public final class StyleValues {
  private final StyleModel styles;
  private final SamplingModel values;
  private final ShapeModel shape;
  private final NoticeModel notice;

  public StyleValues(
      StyleModel styles, SamplingModel values, ShapeModel shape, NoticeModel notice) {
    this.styles = styles;
    this.values = values;
    this.shape = shape;
    this.notice = notice;
    styles.active().addListener((ListChangeListener<String>) this::changed);
  }

  /// Leaves the styles their words and puts back the values and the shape that stood before.
  public void undo() {
    values.all().forEach(SamplingValueModel::unask);
    shape.unask();
  }

  private void changed(ListChangeListener.Change<? extends String> change) {
    List<Style> active = styles.used();
    values.guidance().ask(number(active, Style.Values::guidance));
    values.temperature().ask(number(active, Style.Values::temperature));
    values.variety().ask(number(active, StyleValues::variety));
    shape.ask(shape(active));
    while (change.next()) {
      change.getAddedSubList().stream()
          .flatMap(name -> active.stream().filter(style -> style.name().equals(name)))
          .filter(StyleValues::asks)
          .forEach(style -> notice.tell(new NoticeModel.Notice.StyleValues(style.name())));
    }
  }

  private static boolean asks(Style style) {
    return style.shape().isPresent() || !style.values().equals(Style.Values.NONE);
  }

  private static Optional<SamplingValueModel.Asked> number(
      List<Style> active, Function<Style.Values, OptionalDouble> which) {
    return active.reversed().stream()
        .filter(style -> which.apply(style.values()).isPresent())
        .findFirst()
        .map(style ->
            new SamplingValueModel.Asked(style.name(), which.apply(style.values()).getAsDouble()));
  }

  private static OptionalDouble variety(Style.Values values) {
    return values.variety().isPresent()
        ? OptionalDouble.of(values.variety().getAsInt())
        : OptionalDouble.empty();
  }

  private static Optional<ShapeModel.Asked> shape(List<Style> active) {
    return active.reversed().stream()
        .filter(style -> style.shape().isPresent())
        .findFirst()
        .map(style -> new ShapeModel.Asked(style.name(), style.shape().orElseThrow()));
  }
}
