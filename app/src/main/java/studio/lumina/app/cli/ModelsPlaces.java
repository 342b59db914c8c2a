package studio.lumina.app.cli;

import dev.dirs.ProjectDirectories;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.lumina.core.models.RepositoryId;
import studio.lumina.core.models.cache.ModelCache;
import studio.lumina.core.models.catalog.Catalog;
import studio.lumina.core.models.catalog.CatalogModel;
import studio.lumina.core.models.environment.HubEnvironment;
import studio.lumina.core.models.environment.TokenStore;
import studio.lumina.core.models.hub.HubClient;
import studio.lumina.core.models.importing.InstalledModels;
import studio.lumina.core.models.importing.ModelRegistry;

/// Where the commands about models find things.
///
/// @param environment of the Python tools
/// @param own folder of the studio's files about models
record ModelsPlaces(HubEnvironment environment, Path own) {
  static ModelsPlaces ofProcess() {
    return new ModelsPlaces(
        HubEnvironment.ofProcess(),
        Path.of(
            System.getProperty(
                "lumina.models",
                ProjectDirectories.from("studio", "lumina", "Lumina Studio").configDir)));
  }

  Catalog catalog() {
    return Catalog.bundled().with(own.resolve("catalog.json"));
  }

  ModelRegistry registry() {
    return new ModelRegistry(own.resolve("models.json"));
  }

  TokenStore tokens() {
    return new TokenStore(environment, own.resolve("hub-token"));
  }

  ModelCache cache(@Nullable Path folder) {
    return new ModelCache(folder == null ? environment.cache() : folder);
  }

  InstalledModels installed(@Nullable Path folder) {
    return new InstalledModels(cache(folder), registry());
  }

  HubClient hub() {
    return new HubClient(environment, tokens().token(), HubClient.STALL);
  }

  /// The repository that a name of the catalogue, or `OWNER/NAME`, stands for.
  Optional<RepositoryId> repository(String name) {
    return catalog()
        .find(name)
        .map(CatalogModel::repository)
        .or(() -> RepositoryId.isOne(name) ? Optional.of(RepositoryId.of(name)) : Optional.empty());
  }
}
