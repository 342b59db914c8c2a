package studio.lumina.app.store;

import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.lumina.core.Part;
import studio.lumina.core.Picture;
import studio.lumina.core.ReplyForm;
import studio.lumina.core.Tokens;
import studio.lumina.core.Turn;
import studio.lumina.core.image.PictureFile;

/// Three pictures and a turn of a conversation, step by step; and what must be true of a library in
/// which some of the steps were acknowledged and perhaps one more was begun.
final class PowerCutSession {
  private static final Picture PIXELS =
      new Picture(64, 64, Picture.Mode.RGB, new byte[64 * 64 * 3]);
  private static final int ROWS = 4;
  private static final int CODES = 16;

  /// A step.
  ///
  /// @param deed does it
  /// @param truth fails where it was acknowledged and is not there; empty for a step that a later
  ///   one takes back
  record Step(Deed deed, Truth truth) {}

  /// Does something to a library.
  interface Deed {
    void to(Library library);
  }

  /// Looks at a library.
  interface Truth {
    /// @param begun how many steps were begun
    void of(Library library, int begun);
  }

  private PowerCutSession() {}

  /// All steps; picture n has the number n, the library has none before.
  static List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    for (long id = 1; id <= 3; id++) {
      picture(steps, id);
    }
    conversation(steps);
    trash(steps);
    steps.add(
        new Step(
            library -> library.preferences().put("theme", "dark"),
            (library, begun) ->
                equal("dark", library.preferences().value("theme").orElse("none"))));
    return steps;
  }

  private static void picture(List<Step> steps, long id) {
    steps.add(
        new Step(
            library -> library.begin(Entries.draft(Entries.PROMPT)),
            (library, begun) -> equal(id, library.entry(id).id())));
    for (int row = 0; row < ROWS; row++) {
      int start = row * ROWS;
      steps.add(
          new Step(
              library -> library.append(id, start, Entries.codes(start, ROWS)),
              (library, begun) -> {
                Tokens found = library.entry(id).codes();
                equal(true, found.size() >= start + ROWS);
                equal(Entries.codes(0, found.size()).codes(), found);
              }));
    }
    int whole = steps.size();
    steps.add(
        new Step(
            library -> library.keep(library.entry(id).withState(PictureEntry.State.DONE), PIXELS),
            (library, begun) -> {
              PictureEntry entry = library.entry(id);
              equal(PictureEntry.State.DONE, entry.state());
              equal(Entries.codes(0, CODES).codes(), entry.codes());
              if (id != 2 || begun <= trashStart()) {
                equal(64, PictureFile.read(entry.file().orElseThrow()).width());
              }
            }));
    steps.add(
        new Step(
            library -> library.star(id, 4),
            (library, begun) -> equal(4, library.summaries().of(id).star())));
    equal(whole + 2, steps.size());
  }

  /// How many steps come before picture 2 goes to the trash.
  private static int trashStart() {
    return 3 * (1 + ROWS + 2) + 3;
  }

  private static void conversation(List<Step> steps) {
    steps.add(
        new Step(
            library -> library.conversations().begin(),
            (library, begun) -> equal(1L, library.conversations().entry(1).id())));
    AskedTurn asked =
        new AskedTurn(
            List.of(new Part.Words("What is it?")),
            new ReplyForm.Free(),
            Entries.SAMPLING,
            0,
            List.of());
    steps.add(
        new Step(
            library -> library.conversations().ask(1, Optional.empty(), asked),
            (library, begun) ->
                equal(asked.said(), library.conversations().tree(1).getFirst().asked().said())));
    steps.add(
        new Step(
            library -> {
              TurnEntry turn = library.conversations().tree(1).getFirst();
              library
                  .conversations()
                  .update(
                      turn.at(
                          new TurnProgress(
                              List.of(new Part.Words("A lamp")),
                              Turn.Finish.ENDED,
                              new Tokens(new int[] {1, 2}),
                              new Tokens(new int[] {3, 4}),
                              new Tokens(new int[] {1, 2, 3, 4}))));
            },
            (library, begun) ->
                equal(
                    List.of(new Part.Words("A lamp")),
                    library.conversations().tree(1).getFirst().progress().answer())));
  }

  private static void trash(List<Step> steps) {
    int start = steps.size();
    equal(trashStart(), start);
    steps.add(
        new Step(
            library -> library.discard(2),
            (library, begun) -> {
              if (begun == start + 1) {
                equal(List.of(2L), library.trashed(9));
              }
            }));
    steps.add(
        new Step(
            library -> library.restore(2),
            (library, begun) -> {
              equal(List.of(), library.trashed(9));
              equal(true, Files.exists(library.entry(2).file().orElseThrow()));
            }));
    steps.add(
        new Step(
            library ->
                library
                    .parts()
                    .folders()
                    .backups()
                    .make(Instant.parse("2026-03-02T12:00:00Z"), () -> true),
            (library, begun) -> equal(1, library.parts().folders().backups().all().size())));
  }

  private static void equal(Object expected, Object found) {
    if (!expected.equals(found)) {
      throw new AssertionError("expected " + expected + ", found " + found);
    }
  }
}
