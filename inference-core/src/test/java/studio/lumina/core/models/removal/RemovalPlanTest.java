package studio.lumina.core.models.removal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.lumina.core.models.ContentHash;
import studio.lumina.core.models.RepositoryId;
import studio.lumina.core.models.RepositoryPath;
import studio.lumina.core.models.cache.CachedRepository;
import studio.lumina.core.models.cache.ModelCache;
import studio.lumina.core.models.cache.SnapshotManifest;

class RemovalPlanTest {
  private static final String OLD = "1".repeat(40);
  private static final String NEW = "2".repeat(40);
  private static final ContentHash COMMON = new ContentHash("a".repeat(64));
  private static final ContentHash FIRST = new ContentHash("b".repeat(64));
  private static final ContentHash SECOND = new ContentHash("c".repeat(64));

  @TempDir private Path folder;

  private CachedRepository repository() throws IOException {
    CachedRepository repository =
        new ModelCache(folder.resolve("cache")).repository(RepositoryId.of("org/model"));
    blob(repository, COMMON, 1000);
    blob(repository, FIRST, 100);
    blob(repository, SECOND, 10);
    show(repository, OLD, "common.json", COMMON);
    show(repository, OLD, "a/weights.safetensors", FIRST);
    show(repository, NEW, "common.json", COMMON);
    show(repository, NEW, "a/weights.safetensors", SECOND);
    repository.point("main", NEW);
    repository.point("old", OLD);
    return repository;
  }

  private static void blob(CachedRepository repository, ContentHash hash, int bytes)
      throws IOException {
    Files.createDirectories(repository.blob(hash).getParent());
    Files.write(repository.blob(hash), new byte[bytes]);
  }

  private static void show(
      CachedRepository repository, String commit, String path, ContentHash hash) {
    repository.show(commit, new RepositoryPath(path), hash);
  }

  @Test
  void whatAnotherSnapshotShowsStays() throws IOException {
    CachedRepository repository = repository();
    RemovalPlan plan = RemovalPlan.of(repository, List.of(OLD));
    assertEquals(100, plan.frees());
    assertEquals(1000, plan.shared());
    plan.carryOut();
    assertEquals(List.of(NEW), repository.commits());
    assertTrue(Files.exists(repository.blob(COMMON)));
    assertFalse(Files.exists(repository.blob(FIRST)));
    assertEquals(1000, Files.size(repository.snapshot(NEW).resolve("common.json")));
    assertTrue(repository.commit("old").isEmpty());
    assertEquals(NEW, repository.commit("main").orElseThrow());
  }

  @Test
  void allOfItLeavesNothing() throws IOException {
    CachedRepository repository = repository();
    Files.write(
        repository.blob(FIRST).resolveSibling(FIRST.hex() + ".lumina.incomplete"), new byte[7]);
    RemovalPlan plan = RemovalPlan.ofAll(repository);
    assertEquals(1117, plan.frees());
    plan.carryOut();
    assertFalse(Files.exists(repository.folder()));
    assertTrue(Files.exists(folder.resolve("cache")));
  }

  @Test
  void whatAnotherToolFetchedIsSaid() throws IOException {
    CachedRepository repository = repository();
    new SnapshotManifest(NEW, "main", List.of()).write(repository);
    assertEquals(List.of(OLD), RemovalPlan.ofAll(repository).foreign());
    assertEquals(List.of(), RemovalPlan.of(repository, List.of(NEW)).foreign());
  }

  @Test
  void whatALinkOutsideLeadsToIsNotTouched() throws IOException {
    CachedRepository repository = repository();
    Path outside = Files.write(folder.resolve("mine.bin"), new byte[5]);
    Files.createSymbolicLink(repository.snapshot(OLD).resolve("link.bin"), outside);
    RemovalPlan.ofAll(repository).carryOut();
    assertTrue(Files.exists(outside));
  }
}
