package studio.lumina.app.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;
import studio.lumina.core.Prompt;
import studio.lumina.core.Task;

class SummariesTest {
  private static final int MANY = 50_000;

  @TempDir private Path folder;
  private Library library;

  @BeforeEach
  void open() {
    library = Library.open(new Folders(folder));
  }

  @AfterEach
  void close() {
    library.close();
  }

  private long add(String words) {
    return library.begin(Entries.draft(new Prompt.Draw(words, "", Entries.SIZE))).id();
  }

  private List<Long> find(String words) {
    return ids(library.summaries().find(words, Optional.empty(), 100));
  }

  private static List<Long> ids(SummaryPage page) {
    return page.pictures().stream().map(PictureSummary::id).toList();
  }

  @Test
  void aSummaryIsWhatListsShowOfAPicture() {
    PictureEntry entry = library.begin(Entries.draft(Entries.PROMPT));
    library.append(entry.id(), 0, Entries.codes(0, 5));
    library.append(entry.id(), 5, Entries.codes(5, 4));
    library.star(entry.id(), 4);
    PictureSummary found = library.summaries().of(entry.id());
    assertEquals(entry.words(), found.words());
    assertEquals(Task.DRAW, found.task());
    assertEquals(entry.created(), found.created());
    assertEquals(Entries.SIZE, found.size());
    assertEquals(4, found.star());
    assertEquals(9, found.codes());
    assertEquals(2, found.finishedRows());
    assertTrue(found.hasOwnCodes());
    assertFalse(found.canContinue());
    assertInstanceOf(
        Problem.SettingOutOfRange.class,
        assertThrows(LuminaException.class, () -> library.star(entry.id(), 6)).problem());
  }

  @Test
  void pagesFollowOnEachOtherAlsoWhenPicturesComeBetween() {
    List<Long> all = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      all.addFirst(add("number " + i));
    }
    SummaryPage first = library.summaries().recent(Optional.empty(), 3);
    add("a newer one");
    SummaryPage second = library.summaries().recent(first.next(), 3);
    SummaryPage third = library.summaries().recent(second.next(), 3);
    assertEquals(all.subList(0, 3), ids(first));
    assertEquals(all.subList(3, 6), ids(second));
    assertEquals(all.subList(6, 7), ids(third));
    assertEquals(Optional.empty(), third.next());
  }

  @Test
  void whatWaitsWithoutARowOfItsOwnIsInTheQueueOnly() {
    long shown = add("shown");
    JobEntry waits =
        library
            .jobs()
            .add(
                List.of(NewJob.draw(JobOwner.CREATE, Entries.draft(Entries.PROMPT))),
                Optional.empty(),
                StoredJobs.End.LAST)
            .getFirst()
            .job();
    assertEquals(List.of(shown), ids(library.summaries().recent(Optional.empty(), 10)));
    WaitingJob waiting = library.summaries().waiting().getFirst();
    assertEquals(waits, waiting.job());
    assertEquals(waits.picture(), waiting.picture().map(PictureSummary::id));
    library.append(waits.picture().orElseThrow(), 0, Entries.codes(0, 1));
    assertEquals(2, library.summaries().recent(Optional.empty(), 10).pictures().size());
  }

  @Test
  void everyWordIsFoundInAnyOrderAndCaseAlsoWithinOthers() {
    long boat = add("A red Boat in the Fog, 100% \"wide\"");
    long summer = add("ÉTÉ à Zürich: Straße, ΣΟΦΙΑ");
    long cat = add("猫 sits on a boathouse");
    assertEquals(List.of(boat), find("fog RED"));
    assertEquals(List.of(cat, boat), find("oat"));
    assertEquals(List.of(cat), find("boat 猫"));
    assertEquals(List.of(cat), find("猫"));
    assertEquals(List.of(summer), find("été ZÜR"));
    assertEquals(List.of(summer), find("σοφι"));
    assertEquals(List.of(boat), find("100% \"wide\""));
    assertEquals(List.of(cat, boat), find("  A   oa "));
    assertEquals(List.of(), find("boat AND fog"));
    assertEquals(List.of(), find("b_at"));
    assertEquals(List.of(cat, summer, boat), find(""));
    library.discard(cat);
    assertEquals(List.of(boat), find("oat"));
  }

  /// The same answers as looking at every picture's words, which is how it was done before.
  @Test
  void theIndexFindsWhatLookingAtEveryPictureFinds() {
    List<String> words = List.of("Boats", "oATs", "İzmir", "ISLAND", "fog\tbank", "a'b", "é", "ß");
    List<String> prompts = new ArrayList<>();
    for (String first : words) {
      for (String second : words) {
        prompts.add(first + " " + second);
      }
    }
    List<Long> ids = prompts.stream().map(this::add).toList();
    for (String asked : List.of("oat", "izm", "i̇z", "is fo", "LAND", "k", "a'b é", "ss", "ß b")) {
      List<Long> expected = new ArrayList<>();
      for (int i = 0; i < prompts.size(); i++) {
        String text = prompts.get(i).toLowerCase(Locale.ROOT);
        if (List.of(asked.toLowerCase(Locale.ROOT).split("\\s+")).stream()
            .allMatch(text::contains)) {
          expected.addFirst(ids.get(i));
        }
      }
      assertEquals(expected, find(asked), asked);
    }
  }

  @Test
  void listsOfFiftyThousandPicturesAreReadThroughIndexes() throws Exception {
    library.parts().database().change(connection -> Entries.fill(connection, MANY));
    assertEquals(60, library.summaries().recent(Optional.empty(), 60).pictures().size());
    assertEquals(List.of(41_234L), find("NUMMER 41233."));
    assertEquals(List.of(41_234L), find("41233 é"));
    for (String sql :
        List.of(
            SummaryTable.RECENT,
            SummaryTable.FORK_TREE,
            SummaryTable.MEMBERS,
            SummaryTable.search(WordQuery.of("boat")),
            SummaryTable.search(WordQuery.of("boat é")),
            SummaryTable.search(WordQuery.of("é")),
            ThumbnailMaker.NEXT_WITHOUT,
            Housekeeping.OLD,
            JobTable.FORGET_ENDED,
            JobTable.INTERRUPTED,
            JobTable.PAUSE_INTERRUPTED)) {
      List<String> plan = library.parts().reader().read(connection -> plan(connection, sql));
      assertEquals(
          List.of(),
          plan.stream()
              .filter(step ->
                  step.matches(
                      "SCAN (picture|p|job|codes)\\b(?! USING .*INDEX picture_running).*|.*TEMP"
                          + " B-TREE.*"))
              .filter(step -> !sql.equals(SummaryTable.FORK_TREE) || !step.contains("TEMP B-TREE"))
              .filter(step -> !sql.equals(SummaryTable.MEMBERS) || !step.contains("TEMP B-TREE"))
              .toList(),
          sql + plan);
    }
  }

  /// The whole order is read from an index, a page is what a tile shows.
  @Test
  void theOrderOfFiftyThousandPicturesIsOneListOfNumbers() throws Exception {
    library.parts().database().change(connection -> Entries.fill(connection, MANY));
    PictureIndex all = library.summaries().index(PictureFilter.ALL);
    assertEquals(MANY, all.size());
    assertEquals(MANY, all.all());
    assertEquals(MANY, all.id(0));
    assertEquals(1, all.id(MANY - 1));
    PictureIndex found = library.summaries().index(PictureFilter.ALL.withWords("41233"));
    assertEquals(1, found.size());
    assertEquals(MANY, found.all());
    List<Long> page = all.ids(20_000, 20_096);
    assertEquals(96, library.summaries().these(page).size());
    List<String> plan =
        library
            .parts()
            .reader()
            .read(connection -> plan(connection, IndexTable.Query.of(PictureFilter.ALL).sql()));
    assertTrue(plan.getFirst().contains("USING COVERING INDEX picture_chosen"), plan.toString());
  }

  @Test
  void aFilterSaysWhatAllMustBe() {
    long boat = add("a red boat");
    long cat = add("a cat");
    long gone = add("a boat that is gone");
    library.append(gone, 0, Entries.codes(0, 4));
    library.star(List.of(boat, gone), 3);
    library.discard(gone);
    assertEquals(List.of(cat, boat), listed(PictureFilter.ALL));
    assertEquals(List.of(boat), listed(PictureFilter.ALL.withWords("BOAT")));
    assertEquals(List.of(boat), listed(PictureFilter.ALL.withWords("re")));
    assertEquals(List.of(boat), listed(PictureFilter.ALL.withStars(3)));
    assertEquals(List.of(), listed(PictureFilter.ALL.withStars(4)));
    assertEquals(
        List.of(boat, cat), listed(PictureFilter.ALL.withOrder(PictureFilter.Order.STARS)));
    assertEquals(
        List.of(boat, cat), listed(PictureFilter.ALL.withOrder(PictureFilter.Order.OLDEST)));
    assertEquals(List.of(cat, boat), listed(PictureFilter.ALL.withTasks(Set.of(Task.DRAW))));
    assertEquals(List.of(), listed(PictureFilter.ALL.withTasks(Set.of(Task.DEPTH, Task.EDIT))));
    assertEquals(List.of(cat, boat), listed(PictureFilter.ALL.withModels(Set.of("Starter"))));
    assertEquals(
        List.of(), listed(PictureFilter.ALL.withShapes(Set.of(PictureFilter.Shape.PORTRAIT))));
    assertEquals(
        List.of(cat, boat),
        listed(
            PictureFilter.ALL.withShapes(
                Set.of(PictureFilter.Shape.PORTRAIT, PictureFilter.Shape.SQUARE))));
    assertEquals(
        List.of(cat, boat),
        listed(PictureFilter.ALL.withStates(Set.of(PictureEntry.State.RUNNING))));
    assertEquals(List.of(), listed(PictureFilter.ALL.withSince(Optional.of(Instant.now()))));
    assertEquals(List.of(gone), listed(PictureFilter.TRASH));
    assertEquals(List.of(gone), listed(PictureFilter.TRASH.withWords("is boat")));
    assertEquals(List.of("Starter"), library.summaries().models());
  }

  private List<Long> listed(PictureFilter filter) {
    PictureIndex index = library.summaries().index(filter);
    return index.ids(0, index.size());
  }

  private static List<String> plan(Connection connection, String sql) throws SQLException {
    List<String> steps = new ArrayList<>();
    try (PreparedStatement explain = connection.prepareStatement("EXPLAIN QUERY PLAN " + sql);
        ResultSet rows = explain.executeQuery()) {
      while (rows.next()) {
        steps.add(rows.getString("detail"));
      }
    }
    return steps;
  }
}
