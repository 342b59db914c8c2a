package studio.lumina.app.desktop;

import java.lang.foreign.AddressLayout;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/// The system's fonts as the toolkit's text layout finds them on Linux.
///
/// The layout (Pango) takes emoji of several code points from a font in colours where the system
/// has one, and JavaFX, which cannot draw such fonts there, then draws glyphs of another font under
/// the same numbers. Without fonts in colours the layout takes the emoji font that the studio
/// brings along.
public final class SystemFonts {
  /// Fontconfig's rule: <https://www.freedesktop.org/software/fontconfig/fontconfig-user.html>.
  private static final String NO_COLOURS =
      "<fontconfig><selectfont><rejectfont><pattern><patelt name=\"color\"><bool>true</bool>"
          + "</patelt></pattern></rejectfont></selectfont></fontconfig>";

  private static final AddressLayout ADDRESS = ValueLayout.ADDRESS;
  private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT;

  private SystemFonts() {}

  /// Leaves fonts in colours out for this process; before the toolkit asks for its first font.
  ///
  /// @return whether they are left out: not on other systems than Linux, which can draw them, and
  ///   not where fontconfig is missing or older than 2.13
  public static boolean withoutColours() {
    if (OperatingSystem.current() != OperatingSystem.LINUX) {
      return false;
    }
    try (Arena arena = Arena.ofConfined()) {
      MethodHandle load = function("FcInitLoadConfig", FunctionDescriptor.of(ADDRESS));
      MethodHandle parse =
          function(
              "FcConfigParseAndLoadFromMemory", FunctionDescriptor.of(INT, ADDRESS, ADDRESS, INT));
      MethodHandle build = function("FcConfigBuildFonts", FunctionDescriptor.of(INT, ADDRESS));
      MethodHandle rescan =
          function("FcConfigSetRescanInterval", FunctionDescriptor.of(INT, ADDRESS, INT));
      MethodHandle use = function("FcConfigSetCurrent", FunctionDescriptor.of(INT, ADDRESS));

      MemorySegment config = (MemorySegment) load.invokeExact();
      return (int) parse.invokeExact(config, arena.allocateFrom(NO_COLOURS), 1) != 0
          && (int) build.invokeExact(config) != 0
          // A rescan would read the system's rules again, without ours.
          && (int) rescan.invokeExact(config, 0) != 0
          && (int) use.invokeExact(config) != 0;
    } catch (Throwable e) { // what a method handle declares; the studio works without
      System.getLogger(SystemFonts.class.getName()).log(System.Logger.Level.DEBUG, "fonts", e);
      return false;
    }
  }

  @SuppressWarnings("restricted") // the toolkit loads the same library a moment later
  private static MethodHandle function(String name, FunctionDescriptor type) {
    SymbolLookup fontconfig = SymbolLookup.libraryLookup("libfontconfig.so.1", Arena.global());
    return Linker.nativeLinker().downcallHandle(fontconfig.findOrThrow(name), type);
  }
}
