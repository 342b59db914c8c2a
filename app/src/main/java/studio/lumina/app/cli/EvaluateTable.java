package studio.lumina.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import studio.lumina.starter.evaluate.Figure;
import studio.lumina.starter.evaluate.Row;
import studio.lumina.starter.evaluate.SkillReport;
import studio.lumina.starter.evaluate.Unit;

/// Figures of an evaluation as lines for a person.
final class EvaluateTable {
  private static final String COLUMNS = "  %-44s %-24s %-10s %-12s %s";

  private EvaluateTable() {}

  static String head(String checkpoint, String numericsKey) {
    return checkpoint + " (" + numericsKey + ")";
  }

  static List<String> lines(SkillReport report) {
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add(report.skill().word() + ", " + report.samples() + " samples");
    lines.add(
        format(COLUMNS, "", "checkpoint", "constant", "truth coded", "truth itself")
            .stripTrailing());
    for (Row row : report.rows()) {
      lines.add(
          format(
                  COLUMNS,
                  row.name(),
                  row.model().map(f -> interval(f, row.unit())).orElse("-"),
                  value(row.constant(), row.unit()),
                  value(row.ceiling(), row.unit()),
                  value(row.truth(), row.unit()))
              .stripTrailing());
    }
    report.how().forEach(rule -> lines.add("  (" + rule + ")"));
    return lines;
  }

  private static String interval(Figure figure, Unit unit) {
    return figure.low() == figure.high()
        ? number(figure.value(), unit)
        : number(figure.value(), unit)
            + " ["
            + bare(figure.low(), unit)
            + ", "
            + bare(figure.high(), unit)
            + "]";
  }

  private static String value(Optional<Figure> figure, Unit unit) {
    return figure.map(f -> number(f.value(), unit)).orElse("-");
  }

  private static String number(double value, Unit unit) {
    return bare(value, unit)
        + switch (unit) {
          case SHARE -> " %";
          case DEGREES -> "\u00b0";
          case DECIBELS -> " dB";
          case ERROR, LEVELS -> "";
        };
  }

  private static String bare(double value, Unit unit) {
    return switch (unit) {
      case SHARE -> format("%.1f", 100 * value);
      case ERROR -> format("%.3f", value);
      case DEGREES, DECIBELS, LEVELS -> format("%.1f", value);
    };
  }

  private static String format(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
