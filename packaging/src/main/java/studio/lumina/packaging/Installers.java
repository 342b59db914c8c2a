package studio.lumina.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Makes an image of the program and its installers: `Installers CHECKOUT VERSION [TYPES]`. Without
/// types, those of this system whose tools are there.
final class Installers {
  /// The certificate's name to sign with on macOS; unsigned where it is not set.
  private static final String IDENTITY = "LUMINA_SIGNING_IDENTITY";

  private final Checkout checkout;
  private final Target target;
  private final PackageArguments arguments;

  private Installers(Checkout checkout, Target target) {
    this.checkout = checkout;
    this.target = target;
    arguments = new PackageArguments(target, checkout.version(), checkout.output());
  }

  public static void main(String[] words) throws IOException {
    try {
      Target target =
          Target.of(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
      Checkout checkout = new Checkout(Path.of(words[0]), words[1]);
      String types = words.length > 2 ? words[2] : "";
      new Installers(checkout, target).make(PackageTypes.of(types, target, System.getenv("PATH")));
    } catch (PackagingException e) {
      System.err.println("installers: " + e.getMessage());
      System.exit(2);
    }
  }

  private void make(List<String> types) throws IOException {
    Path output = checkout.output();
    FileTrees.delete(output);
    Files.createDirectories(output);
    Path image = image();
    List<Path> made = new ArrayList<>();
    for (String type : types) {
      made.add(type.equals("archive") ? archive(image) : installer(type, image));
    }
    Checksums.write(made, output);
    tell(image, made);
  }

  private Path image() throws IOException {
    Path work = checkout.output().resolve("work");
    JavaOptions options = new JavaOptions(target, checkout.engineVersion());
    Path input = work.resolve("input");
    new Staging(checkout, target, input).fill();
    Path runtime = work.resolve("runtime");
    Tools.run("jlink", RuntimeImage.arguments(runtime));
    Path launcher = work.resolve("lumina.properties");
    Files.writeString(launcher, arguments.launcher(options.ofCommandLine()));
    Path icon = IconFiles.write(target, work);
    String jar = String.valueOf(checkout.programJar().getFileName());
    Tools.run("jpackage", arguments.image(input, runtime, icon, launcher, jar, options.ofWindow()));
    Path image = checkout.output().resolve(target.imageName());
    new StartupCache(target, image, options).make();
    FileTrees.delete(work);
    return image;
  }

  private Path installer(String type, Path image) throws IOException {
    String identity = Optional.ofNullable(System.getenv(IDENTITY)).orElse("");
    if (target.isMac() && identity.isEmpty()) {
      System.out.println(IDENTITY + " is not set: the package is not signed.");
    }
    Tools.runApart(
        "jpackage",
        // Most of the package is compressed already: the usual xz takes minutes for a few
        // megabytes.
        Map.of("DPKG_DEB_COMPRESSOR_TYPE", "zstd"),
        arguments.installer(type, image, checkout.resources(target), checkout.licence(), identity));
    try (Stream<Path> files = Files.list(checkout.output())) {
      return files.filter(f -> f.toString().endsWith("." + type)).findFirst().orElseThrow();
    }
  }

  /// The image in one file: `.zip` on Windows, elsewhere `.tar.gz`, which keeps what may be
  /// executed.
  private Path archive(Path image) throws IOException {
    String name = "lumina-studio-" + checkout.version() + "-" + target.engineFolder();
    Path file = checkout.output().resolve(name + (target.isWindows() ? ".zip" : ".tar.gz"));
    // Windows has had a tar that writes zip files since 10.
    Tools.run(
        checkout.output(),
        List.of(
            "tar",
            target.isWindows() ? "-acf" : "-czf",
            file.toString(),
            String.valueOf(image.getFileName())));
    return file;
  }

  private void tell(Path image, List<Path> made) throws IOException {
    System.out.println("Sizes in MB:");
    Path app = image.resolve(target.applicationFolder());
    tell("image", FileTrees.size(image));
    tell("  runtime", FileTrees.size(image.resolve(target.runtimeFolder())));
    tell("  native libraries", FileTrees.size(app.resolve(Staging.NATIVES)));
    tell("  JavaFX", FileTrees.size(app.resolve(Staging.MODULES)));
    tell("  starter checkpoint", FileTrees.size(app.resolve(Staging.ASSETS)));
    tell("  cache of classes", Files.size(app.resolve(JavaOptions.CACHE)));
    for (Path file : made) {
      tell(String.valueOf(file.getFileName()), Files.size(file));
    }
  }

  private static void tell(String what, long bytes) {
    System.out.println(String.format(Locale.ROOT, "%8.1f  %s", bytes / 1e6, what));
  }
}
