package studio.lumina.app.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.lumina.app.store.db.OldLibraries;
import studio.lumina.core.Size;
import studio.lumina.core.Task;

/// Libraries of earlier versions, opened by this one.
class OldLibraryTest {
  private static final String DRAW =
      "{\"is\":\"Draw\",\"text\":\"a boat\",\"avoid\":\"\",\"size\":{\"width\":64,\"height\":32}}";
  private static final String SAMPLING =
      "{\"seed\":1,\"guidance\":4.0,\"temperature\":1.0,\"imageTopK\":2000,\"textTopK\":5}";

  @TempDir private Path folder;

  private static String picture(int id, String state) {
    return picture(id, state, DRAW);
  }

  private static String picture(int id, String state, String prompt) {
    return "INSERT INTO picture (id, created, prompt, sampling, lanes, width, height, state, model,"
        + " numerics_key) VALUES ("
        + id
        + ", 17, '"
        + prompt.replace("'", "''")
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

  @Test
  void wordsAndTasksArePromptsOwnAlsoWhereAPhotoIsGone() throws Exception {
    List<String> prompts =
        List.of(
            "{\"is\":\"Draw\",\"text\":\"a \\\"boat\\\" im NEBEL\",\"avoid\":\"fog\"}",
            "{\"is\":\"Condition\",\"text\":\"a"
                + " pier\",\"avoid\":\"fog\",\"image\":{\"is\":\"Photo\"}}",
            "{\"is\":\"Edit\",\"instruction\":\"ÉTÉ à 'Zürich'\",\"image\":{\"is\":\"Photo\"}}",
            "{\"is\":\"Vision\",\"task\":\"DETECT\",\"image\":{\"is\":\"Photo\"},\"what\":\"it\"}",
            "{\"is\":\"Chat\",\"parts\":[{\"is\":\"Words\",\"text\":\"what is it?\"}]}",
            "no prompt at all");
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < prompts.size(); i++) {
      rows.append(picture(i + 1, "DONE", prompts.get(i)));
    }
    rows.append("INSERT INTO codes VALUES (2, 0, zeroblob(20), zeroblob(20), zeroblob(20));");
    rows.append("INSERT INTO codes VALUES (2, 5, zeroblob(12), zeroblob(12), zeroblob(12));");
    OldLibraries.make(folder.resolve("library.db"), 2, rows.toString());
    try (Library library = Library.open(new Folders(folder))) {
      List<PictureSummary> found =
          library.summaries().recent(Optional.empty(), 10).pictures().reversed();
      assertEquals(
          List.of("a \"boat\" im NEBEL", "a pier", "ÉTÉ à 'Zürich'", "", "", ""),
          found.stream().map(PictureSummary::words).toList());
      assertEquals(
          List.of(Task.DRAW, Task.CONDITION, Task.EDIT, Task.DETECT, Task.CHAT, Task.DRAW),
          found.stream().map(PictureSummary::task).toList());
      assertEquals(List.of(0, 8, 0, 0, 0, 0), found.stream().map(PictureSummary::codes).toList());
      assertEquals(
          List.of(3L),
          library.summaries().find("été zürich", Optional.empty(), 9).pictures().stream()
              .map(PictureSummary::id)
              .toList());
    }
  }
}
