package studio.lumina.core.models.catalog;

import java.util.Set;
import studio.lumina.core.models.RepositoryId;

/// A published checkpoint, as the catalogue describes it before anything of it is here.
///
/// @param id short name for the command line
/// @param name as people call it
/// @param abilities what it was trained for
/// @param targetSize side of the square it was trained for, pixels
/// @param licence its name
/// @param shape sizes of its transformer
/// @param downloadBytes about how much is fetched
public record CatalogModel(
    String id,
    String name,
    RepositoryId repository,
    Set<Ability> abilities,
    int targetSize,
    String licence,
    ModelShape shape,
    long downloadBytes) {
  /// What a checkpoint can do.
  public enum Ability {
    DRAW,
    CHAT,
    VISION,
    EDIT
  }

  public CatalogModel {
    abilities = Set.copyOf(abilities);
  }
}
