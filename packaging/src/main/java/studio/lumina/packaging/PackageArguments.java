package studio.lumina.packaging;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What `jpackage` is called with.
///
/// @param target the system
/// @param version of the program
/// @param destination where packages are written
record PackageArguments(Target target, String version, Path destination) {
  /// What makes an application of an older or newer version the same one for Windows' installer.
  private static final String UPGRADE_CODE = "0c7f5d55-6a0e-4f0e-9b55-6f1f3a6f2b61";

  private static final String DESCRIPTION = "Paints pictures row by row with Lumina-mGPT";
  private static final String VENDOR = "Lumina Studio";
  private static final String MAINTAINER = "lumina-studio@localhost";

  /// The image: the program in one folder that runs from wherever it lies.
  ///
  /// @param input what [Staging] filled
  /// @param runtime of [RuntimeImage]
  /// @param launcher the properties file of the command line's launcher
  List<String> image(
      Path input, Path runtime, Path icon, Path launcher, String jar, List<String> options) {
    List<String> words = begin("app-image");
    words.addAll(List.of("--input", input.toString(), "--runtime-image", runtime.toString()));
    words.addAll(List.of("--main-jar", jar, "--main-class", "studio.lumina.app.Main"));
    words.addAll(List.of("--icon", icon.toString()));
    words.addAll(List.of("--add-launcher", "lumina=" + launcher));
    options.forEach(option -> words.addAll(List.of("--java-options", option)));
    if (target.isMac()) {
      words.addAll(List.of("--mac-package-identifier", "studio.lumina"));
    }
    return List.copyOf(words);
  }

  /// An installer of an image.
  ///
  /// @param type a kind of [Target#types], but `archive`
  /// @param resources scripts that replace those of `jpackage`
  /// @param identity the name of the certificate to sign with; empty for none
  List<String> installer(String type, Path image, Path resources, Path licence, String identity) {
    List<String> words = begin(type);
    words.addAll(List.of("--app-image", image.toString()));
    words.addAll(List.of("--license-file", licence.toString()));
    switch (target) {
      case LINUX_X64, LINUX_ARM64 -> {
        words.addAll(List.of("--resource-dir", resources.toString()));
        words.addAll(List.of("--linux-package-name", "lumina-studio", "--linux-shortcut"));
        words.addAll(List.of("--linux-menu-group", "Graphics", "--linux-app-category", "graphics"));
        // The toolkit's libraries load these by name, so no tool finds them.
        words.addAll(List.of("--linux-package-deps", dependencies(type)));
        if (type.equals("deb")) {
          words.addAll(List.of("--linux-deb-maintainer", MAINTAINER));
        } else {
          words.addAll(List.of("--linux-rpm-license-type", "Apache-2.0"));
        }
      }
      case MAC_ARM64 -> {
        if (!identity.isEmpty()) {
          words.addAll(List.of("--mac-sign", "--mac-signing-key-user-name", identity));
        }
      }
      case WINDOWS_X64 ->
          words.addAll(
              List.of(
                  "--win-menu",
                  "--win-menu-group",
                  "Lumina Studio",
                  "--win-shortcut-prompt",
                  "--win-dir-chooser",
                  "--win-per-user-install",
                  "--win-upgrade-uuid",
                  UPGRADE_CODE));
    }
    return List.copyOf(words);
  }

  /// What the command line's launcher differs in, as a properties file for `--add-launcher`.
  String launcher(List<String> options) {
    return String.join(
        System.lineSeparator(),
        "main-class=studio.lumina.app.Main",
        "java-options=" + String.join(" ", options),
        "win-console=true",
        "win-menu=false",
        "win-shortcut=false",
        "linux-shortcut=false",
        "");
  }

  private static String dependencies(String type) {
    return type.equals("deb")
        ? "libgtk-3-0 | libgtk-3-0t64, libxxf86vm1, libgl1, libxtst6"
        : "gtk3, libXxf86vm, libglvnd-glx, libXtst";
  }

  private List<String> begin(String type) {
    return new ArrayList<>(
        List.of(
            "--type",
            type,
            "--name",
            target.programName(),
            "--app-version",
            installable(),
            "--vendor",
            VENDOR,
            "--description",
            DESCRIPTION,
            "--dest",
            destination.toString()));
  }

  /// The version as this system's installer takes it: three numbers, of which macOS wants the first
  /// to be at least 1, so that 0.1.0 is 1.0.1 there.
  String installable() {
    String[] parts = version.replaceFirst("-.*", "").split("\\.");
    if (parts.length != 3) {
      throw new PackagingException("A version has three numbers, not " + version + ".");
    }
    return target.isMac() && parts[0].equals("0")
        ? "1." + parts[0] + "." + parts[1]
        : String.join(".", parts);
  }
}
