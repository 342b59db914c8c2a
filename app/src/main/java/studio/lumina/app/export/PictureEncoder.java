package studio.lumina.app.export;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import studio.lumina.app.recipe.ParametersText;
import studio.lumina.app.recipe.PhotoStore;
import studio.lumina.app.recipe.RecipePng;
import studio.lumina.app.store.PictureEntry;
import studio.lumina.app.store.Recipes;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Picture;
import studio.lumina.core.Problem;
import studio.lumina.core.image.JpegFile;
import studio.lumina.core.image.PictureFile;
import studio.lumina.core.image.PngFile;
import studio.lumina.core.image.Provenance;
import studio.lumina.core.image.Scaling;

/// Pictures of the library as the bytes of files for others. With neither recipe nor parameters,
/// nothing of the prompt is in them; the mark that a model made it always is.
///
/// @param settings what the files are like
public record PictureEncoder(ExportSettings settings) {
  /// Encodes a picture.
  ///
  /// @throws LuminaException with [Problem.FileMissing] where it has no file, or as
  ///   [PictureFile#read] does
  public byte[] bytes(PictureEntry entry) {
    Path file =
        entry
            .file()
            .orElseThrow(() ->
                new LuminaException(
                    new Problem.FileMissing("picture " + entry.id(), "picture's file")));
    Picture pixels = Scaling.enlarged(PictureFile.read(file), settings.scale());
    Map<String, String> texts = texts(entry);
    Provenance from = Provenance.of(entry.prompt());
    return switch (settings.format()) {
      case PNG -> PngFile.bytes(pixels, texts, from);
      case JPEG ->
          JpegFile.bytes(
              pixels,
              settings.quality(),
              Optional.ofNullable(texts.get(ParametersText.KEYWORD)),
              from);
    };
  }

  private Map<String, String> texts(PictureEntry entry) {
    Map<String, String> texts =
        new LinkedHashMap<>(RecipePng.texts(Recipes.of(entry), PhotoStore.NONE));
    String parameters = texts.remove(ParametersText.KEYWORD);
    if (!settings.recipe()) {
      texts.clear();
    }
    if (settings.parameters() && parameters != null) {
      texts.put(ParametersText.KEYWORD, parameters);
    }
    return texts;
  }
}
