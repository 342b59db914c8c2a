package studio.lumina.app.vision.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Picture;
import studio.lumina.core.Problem;
import studio.lumina.core.Task;
import studio.lumina.core.files.WholeFile;
import studio.lumina.core.image.Fitting;
import studio.lumina.core.image.PictureFile;
import studio.lumina.core.image.PngFile;
import studio.lumina.core.image.Provenance;

/// A map written to a file of the artist's, with the recipe and the mark that it came with. Reads
/// and writes files, so never on the FX thread.
///
/// @param file of the library
/// @param place on the photo; empty for the size that it was painted in
/// @param deep whether a depth map has 16 bits a value, grey
public record MapExport(
    Path file, Task task, MapLook look, Optional<MapPlace> place, boolean deep) {
  /// Keyword of the mark, which is written anew.
  private static final String MARK = "XML:com.adobe.xmp";

  /// Writes it.
  ///
  /// @throws LuminaException where the map cannot be read or the file not be written
  public void write(Path target) {
    byte[] bytes = read();
    if (place.isEmpty() && !deep && !look.changes(task)) {
      WholeFile.write(target, bytes); // to the last bit as the library has it
      return;
    }
    Map<String, String> texts = new LinkedHashMap<>(PngFile.texts(bytes));
    texts.remove(MARK);
    Provenance from = PngFile.provenance(bytes).orElse(Provenance.GENERATED);
    Picture painted = Fitting.white(PictureFile.read(file.toString(), bytes));
    WholeFile.write(target, png(painted, texts, from));
  }

  private byte[] png(Picture painted, Map<String, String> texts, Provenance from) {
    if (deep && task == Task.DEPTH) {
      double[] depths = look.depths(painted);
      return place
          .map(on ->
              PngFile.deepGrey(
                  on.width(),
                  on.height(),
                  true,
                  on.deep(depths, painted.width(), painted.height()),
                  texts,
                  from))
          .orElseGet(() ->
              PngFile.deepGrey(
                  painted.width(), painted.height(), false, samples(depths), texts, from));
    }
    Picture dressed = look.dress(painted, task);
    return PngFile.bytes(
        place.map(on -> on.place(dressed, task != Task.SEGMENTATION)).orElse(dressed), texts, from);
  }

  private static short[] samples(double[] values) {
    short[] samples = new short[values.length];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (short) Math.rint(values[i] * 65_535);
    }
    return samples;
  }

  private byte[] read() {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new LuminaException(new Problem.FileUnreadable(file.toString(), e.toString()), e);
    }
  }
}
