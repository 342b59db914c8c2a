package studio.lumina.core.models.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import studio.lumina.core.models.RepositoryId;

/// The published checkpoints that the program knows. Data: a file of the same form adds to it.
///
/// @param models in the order in which they are shown
/// @param codec where the picture codec comes from
public record Catalog(List<CatalogModel> models, CodecSource codec) {
  public Catalog {
    models = List.copyOf(models);
  }

  /// The catalogue that comes with the program.
  public static Catalog bundled() {
    try (InputStream stream = Catalog.class.getResourceAsStream("catalog.json")) {
      if (stream == null) {
        throw new IllegalStateException("the program lacks its catalogue");
      }
      return CatalogFile.read(Path.of("catalog.json"), stream.readAllBytes(), Optional.empty());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// This catalogue with a user's file added; a model of the same id is replaced, a codec as well.
  ///
  /// @throws studio.lumina.core.LuminaException with [studio.lumina.core.Problem.CheckpointInvalid]
  ///   or another problem of files
  public Catalog with(Path file) {
    if (!Files.isRegularFile(file)) {
      return this;
    }
    Catalog added = CatalogFile.read(file, CatalogFile.bytes(file), Optional.of(codec));
    List<CatalogModel> all = new ArrayList<>(models);
    for (CatalogModel model : added.models()) {
      all.removeIf(old -> old.id().equals(model.id()));
      all.add(model);
    }
    return new Catalog(all, added.codec());
  }

  /// A model by its id, its name or its repository, in any case of letters.
  public Optional<CatalogModel> find(String name) {
    String wanted = name.toLowerCase(Locale.ROOT);
    return models.stream()
        .filter(model ->
            model.id().equals(wanted)
                || model.name().toLowerCase(Locale.ROOT).equals(wanted)
                || model.repository().toString().toLowerCase(Locale.ROOT).equals(wanted))
        .findFirst();
  }

  /// The model that is a repository's.
  public Optional<CatalogModel> of(RepositoryId repository) {
    return find(repository.toString());
  }
}
