package studio.lumina.app.desktop;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studio.lumina.core.Device;

/// What the system calls the processor and the first graphics card, read from what it tells without
/// a program being started; a device that it does not name is missing. Waits for the disk.
public final class DeviceNames {
  private static final Pattern PROCESSOR = Pattern.compile("(?m)^model name\\s*:\\s*(.+)$");
  private static final Pattern CARD = Pattern.compile("(?m)^Model:\\s*(.+)$");

  /// Marks and figures that nobody calls a processor by.
  private static final Pattern NOISE =
      Pattern.compile("\\((?:R|TM|r|tm)\\)|\\bCPU\\b|\\bProcessor\\b|\\d+-Core|@.*$");

  private DeviceNames() {}

  /// The names on this machine.
  public static Map<Device, String> ofSystem(OperatingSystem system) {
    Map<Device, String> names = new EnumMap<>(Device.class);
    switch (system) {
      case LINUX -> {
        put(names, Device.CPU, found(PROCESSOR, text(Path.of("/proc/cpuinfo"))));
        put(names, Device.CUDA, card(Path.of("/proc/driver/nvidia/gpus")));
      }
      case WINDOWS ->
          put(
              names,
              Device.CPU,
              Optional.ofNullable(System.getenv("PROCESSOR_IDENTIFIER"))
                  .map(text -> text.replaceAll("^.*?, ", "")));
      case MAC -> {}
    }
    return names;
  }

  /// A name as people say it: `Intel Core i7-12700` and not `12th Gen Intel(R) Core(TM) i7-12700
  /// CPU @ 2.10GHz`.
  static String plain(String name) {
    return NOISE
        .matcher(name)
        .replaceAll(" ")
        .replaceFirst("^\\d+th Gen ", "")
        .replaceAll("\\s+", " ")
        .strip();
  }

  private static void put(Map<Device, String> names, Device device, Optional<String> name) {
    name.map(DeviceNames::plain)
        .filter(words -> !words.isEmpty() && !words.equals("unknown"))
        .ifPresent(words -> names.put(device, words));
  }

  private static Optional<String> card(Path folder) {
    try (DirectoryStream<Path> cards = Files.newDirectoryStream(folder)) {
      for (Path card : cards) {
        Optional<String> name = found(CARD, text(card.resolve("information")));
        if (name.isPresent()) {
          return name;
        }
      }
    } catch (IOException e) {
      return Optional.empty();
    }
    return Optional.empty();
  }

  private static Optional<String> found(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return "";
    }
  }
}
