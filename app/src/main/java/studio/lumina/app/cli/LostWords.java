package studio.lumina.app.cli;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Arguments whose characters were lost on their way: in a locale that cannot carry them Java puts
/// question marks or replacement characters in their place.
final class LostWords {
  private static final Path COMMAND_LINE = Path.of("/proc/self/cmdline");
  private static final char REPLACEMENT = '\ufffd';

  private LostWords() {}

  /// A sentence for the user; empty where nothing was lost.
  static String in(String[] arguments) {
    return in(arguments, System.getProperty("sun.jnu.encoding", ""), raw(), locale());
  }

  /// @param encoding in which arguments arrive
  /// @param raw the bytes of the command line; empty where the system does not tell
  /// @param locale as the environment names it
  static String in(String[] arguments, String encoding, byte[] raw, String locale) {
    boolean lost = isAscii(encoding) && beyondAscii(raw, arguments.length);
    for (String argument : arguments) {
      lost |= argument.indexOf(REPLACEMENT) >= 0;
    }
    return lost
        ? "an argument has characters that did not arrive, because the locale ("
            + locale
            + ") reads arguments as "
            + encoding
            + ". Choose one with UTF-8 and try again, for instance LC_ALL=C.UTF-8."
        : "";
  }

  private static boolean isAscii(String encoding) {
    return encoding.matches("[A-Za-z0-9][A-Za-z0-9:._+-]*")
        && Charset.isSupported(encoding)
        && Charset.forName(encoding).equals(StandardCharsets.US_ASCII);
  }

  /// Whether one of the last `count` words has a byte that is not ASCII; each ends with a zero.
  private static boolean beyondAscii(byte[] words, int count) {
    int left = count;
    for (int i = words.length - 1; i >= 0; i--) {
      if (words[i] < 0) {
        return true;
      }
      if (words[i] == 0 && left-- == 0) {
        return false;
      }
    }
    return false;
  }

  private static byte[] raw() {
    try {
      return Files.isReadable(COMMAND_LINE) ? Files.readAllBytes(COMMAND_LINE) : new byte[0];
    } catch (IOException e) {
      return new byte[0];
    }
  }

  /// The variable that decides, with its name.
  private static String locale() {
    for (String name : new String[] {"LC_ALL", "LC_CTYPE", "LANG"}) {
      @Nullable String value = System.getenv(name);
      if (value != null && !value.isEmpty()) {
        return name + "=" + value;
      }
    }
    return "none is set";
  }
}
