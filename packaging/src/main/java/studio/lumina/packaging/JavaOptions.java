package studio.lumina.packaging;

import java.util.ArrayList;
import java.util.List;

/// With which options the program's launchers start Java. `$APPDIR` is replaced by the launcher.
///
/// @param target the system
/// @param engineVersion of the engine's native libraries
record JavaOptions(Target target, String engineVersion) {
  /// The cache of loaded classes, beside the jars; where it is missing or does not fit, Java starts
  /// without it.
  static final String CACHE = "lumina.aot";

  private static final String APP = "$APPDIR";

  /// Of the window.
  ///
  /// @param app the folder of the program's files, for a start without the launcher
  List<String> ofWindow(String app) {
    List<String> options =
        new ArrayList<>(
            List.of(
                "-XX:AOTCache=" + app + "/" + CACHE,
                // The window computes little: a quick start matters more.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--module-path=" + app + "/" + Staging.MODULES,
                "--add-modules=javafx.controls,javafx.swing",
                "--enable-native-access=javafx.graphics,ALL-UNNAMED"));
    options.addAll(common(app));
    return List.copyOf(options);
  }

  /// The same for the launcher.
  List<String> ofWindow() {
    return ofWindow(APP);
  }

  /// Of the command line.
  List<String> ofCommandLine() {
    List<String> options =
        new ArrayList<>(List.of("--enable-native-access=ALL-UNNAMED", "-Djava.awt.headless=true"));
    options.addAll(common(APP));
    return List.copyOf(options);
  }

  private List<String> common(String app) {
    String natives = app + "/" + Staging.NATIVES;
    return List.of(
        "-Dlumina.assets=" + app + "/" + Staging.ASSETS,
        "-Dai.djl.offline=true",
        "-Dlumina.unpacked=true",
        "-DPYTORCH_LIBRARY_PATH=" + natives,
        "-DPYTORCH_VERSION=" + engineVersion,
        "-DPYTORCH_FLAVOR=cpu",
        // The file: given a folder, DJL 0.35 looks for a graphics card and fails without one.
        "-DRUST_LIBRARY_PATH=" + natives + "/" + target.tokenizerLibrary(),
        "-Dorg.sqlite.lib.path=" + natives);
  }
}
