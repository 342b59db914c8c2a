package studio.lumina.app.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import studio.lumina.core.Crop;
import studio.lumina.core.Picture;
import studio.lumina.core.Size;
import studio.lumina.core.checkpoint.CheckpointFolder;
import studio.lumina.core.image.Fitting;
import studio.lumina.core.image.PictureFile;
import studio.lumina.core.image.PngFile;

/// `lumina fit`: a photo as a model will see it, or as the studio reads it.
@Command(
    name = "fit",
    description = {
      "Writes a photo as the model will see it: fitted to a size that it knows, cropped, on white.",
      "With --whole as the studio reads it: upright, sRGB, 8 bits, with its transparency."
    },
    mixinStandardHelpOptions = true)
final class FitCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private final ModelOptions model = new ModelOptions();

  @Parameters(paramLabel = "PHOTO", description = "PNG, JPEG or another common picture file.")
  private Path photo = Path.of("");

  @Option(names = "--whole", description = "Neither fitted nor cropped.")
  private boolean whole;

  @Option(
      names = "--output",
      required = true,
      paramLabel = "FILE.png",
      description = "Where to write.")
  private Path output = Path.of("");

  FitCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Output target = Output.ofPicture(output);
    target.check();
    Picture read = PictureFile.read(photo);
    Picture shown = whole ? read : Fitting.fit(read, Crop.CENTRE, Size.forTarget(targetSize()));
    target.write(PngFile.bytes(shown, Map.of()), console);
    target.tell(console);
    return Exit.DONE;
  }

  private int targetSize() {
    return CheckpointFolder.open(model.opening()).targetSize();
  }
}
