package studio.lumina.app.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.lumina.app.store.db.OldLibraries;
import studio.lumina.core.Size;

/// Libraries of earlier versions, opened by this one.
class OldLibraryTest {
  private static final String DRAW =
      "{\"is\":\"Draw\",\"text\":\"a boat\",\"avoid\":\"\",\"size\":{\"width\":64,\"height\":32}}";
  private static final String SAMPLING =
      "{\"seed\":1,\"guidance\":4.0,\"temperature\":1.0,\"imageTopK\":2000,\"textTopK\":5}";

  @TempDir private Path folder;

  private static String picture(int id, String state) {
    return "INSERT INTO picture (id, created, prompt, sampling, lanes, width, height, state, model,"
        + " numerics_key) VALUES ("
        + id
        + ", 17, '"
        + DRAW
        + "', '"
        + SAMPLING
        + "', '{\"changes\":[{\"row\":0,\"prompt\":"
        + DRAW
        + ",\"sampling\":"
        + SAMPLING
        + "}]}', 64, 32, '"
        + state
        + "', '', '');\n";
  }

  @Test
  void picturesThatWaitedAreJobsInTheirOrder() throws Exception {
    OldLibraries.make(
        folder.resolve("library.db"),
        2,
        picture(1, "PAUSED")
            + picture(2, "PAUSED")
            + picture(3, "RUNNING")
            + "INSERT INTO queue VALUES (0, 2), (1, 1);");
    try (Library library = Library.open(new Folders(folder))) {
      List<JobEntry> jobs = library.jobs().waiting();
      assertEquals(
          List.of(3L, 2L, 1L), jobs.stream().map(job -> job.picture().orElseThrow()).toList());
      assertEquals(JobKind.DRAW, jobs.getFirst().kind());
      assertEquals(JobOwner.CREATE, jobs.getFirst().owner());
      assertEquals(Optional.of(new Size(64, 32)), jobs.getFirst().size());
      assertEquals("a boat", library.entry(2).words());
    }
  }
}
