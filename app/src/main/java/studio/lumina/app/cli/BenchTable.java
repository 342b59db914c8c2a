package studio.lumina.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import studio.lumina.core.bench.BenchmarkResult;
import studio.lumina.core.bench.MachineInfo;

/// Measured figures as lines for a person.
final class BenchTable {
  private static final double MEGA = 1e6;
  private static final double GIGA = 1e9;

  private BenchTable() {}

  static String line(MachineInfo machine) {
    return format(
        "%s, %d cores, %d threads, %s; memory read at %.1f GB/s; %s, Java %s, libtorch %s",
        machine.processor(),
        machine.cores(),
        machine.threads(),
        machine.flags().isEmpty() ? "flags unknown" : String.join(" ", machine.flags()),
        machine.readBytesPerSecond() / GIGA,
        machine.system(),
        machine.java(),
        machine.libtorch());
  }

  static List<String> lines(BenchmarkResult measured) {
    BenchmarkResult.Model model = measured.model();
    BenchmarkResult.Painted picture = measured.picture();
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add(
        format(
            "%s: %.1f million weights (%s)",
            measured.checkpoint(), measured.parameters() / MEGA, measured.numericsKey()));
    lines.add(row("load", format("%.0f ms", measured.loadMillis())));
    lines.add(
        row(
            "read a prompt",
            format(
                "%.0f tokens/s (%d in %.0f ms)",
                model.promptTokensPerSecond(), model.promptTokens(), model.promptMillis())));
    lines.add(
        row(
            "step with guidance",
            format("%.2f ms (median %.2f ms)", model.stepMillis(), model.stepMedianMillis())));
    lines.add(
        row(
            "read a row again",
            format(
                "%.2f ms (%d codes), as long as drawing %.1f codes",
                model.row().millis(), model.row().codes(), model.codesARow())));
    lines.add(
        row(
            "of memory's speed",
            format(
                "%.0f %% (%.0f MB of weights a step)",
                100 * model.bandwidthShare(), model.stepBytes() / MEGA)));
    lines.add(row("paint " + picture.size(), painted(picture)));
    lines.add(
        row(
            "previews",
            format("%d, %.1f %% of that time", picture.previews(), 100 * picture.previewShare())));
    lines.add(row("row to its pixels", delay(picture)));
    lines.add(row("final decode", format("%.0f ms", picture.decodeMillis())));
    measured
        .busy()
        .ifPresent(busy -> {
          lines.add(format("  beside %d busy programs:", busy.programs()));
          lines.add(
              row(
                  "step with guidance",
                  format(
                      "median %.2f ms, %.1f times the quiet one",
                      busy.stepMedianMillis(),
                      busy.stepMedianMillis() / model.stepMedianMillis())));
          lines.add(row("paint " + busy.picture().size(), painted(busy.picture())));
          lines.add(row("row to its pixels", delay(busy.picture())));
        });
    measured
        .memory()
        .ifPresent(memory -> {
          lines.add(
              row(
                  "memory",
                  format(
                      "%.0f MB own, %.0f MB mapped, for %.0f MB of weights in files",
                      memory.own() / MEGA, memory.mapped() / MEGA, memory.weights() / MEGA)));
          lines.add(row("peak of the process", format("%.0f MB", memory.peak() / MEGA)));
        });
    return lines;
  }

  private static String painted(BenchmarkResult.Painted picture) {
    return format(
        "%.2f s, %.1f tokens/s",
        picture.paintMillis() / 1000, picture.tokens() * 1000 / picture.paintMillis());
  }

  private static String delay(BenchmarkResult.Painted picture) {
    return format(
        "median %.0f ms, worst %.0f ms",
        picture.delay().medianMillis(), picture.delay().worstMillis());
  }

  private static String row(String label, String value) {
    return format("  %-20s %s", label, value);
  }

  private static String format(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
