package studio.lumina.app.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import studio.lumina.app.store.db.Database;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Picture;
import studio.lumina.core.Problem;
import studio.lumina.core.Prompt;

/// The user's pictures and preferences. Any thread may call it; what a call returned from is on the
/// disk. Every call may fail with [Problem.DiskFull], [Problem.FileUnwritable] or
/// [Problem.LibraryDamaged]. Whoever opened it closes it.
public final class Library implements AutoCloseable {
  /// Name of the preference that says whether picture files carry their recipe: `on` or `off`.
  public static final String METADATA = "metadata";

  private final LibraryLock lock;
  private final Database database;
  private final PictureFiles files;
  private final PictureTable table;
  private final SetTable sets;
  private final Trash trash;
  private final StoredJobs jobs;
  private final Preferences preferences;
  private final List<Problem> findings;

  private Library(Folders folders, LibraryLock lock, Database database, List<Problem> findings) {
    this.lock = lock;
    this.database = database;
    this.findings = List.copyOf(findings);
    StoreJson json = new StoreJson(folders.controls());
    this.files = new PictureFiles(folders.pictures(), json);
    this.table = new PictureTable(json, folders.pictures());
    this.sets = new SetTable(json);
    this.jobs = new StoredJobs(database, table, sets, Clock.systemUTC());
    this.trash = new Trash(folders);
    this.preferences = new Preferences(database, json);
  }

  /// Opens a library, made where there is none. A picture that was being painted when the program
  /// ended is paused, and the first of those that wait.
  ///
  /// @throws LuminaException with [Problem.LibraryInUse] or [Problem.FromNewerVersion]
  public static Library open(Folders folders) {
    folders.create();
    LibraryLock lock = LibraryLock.take(folders.lock());
    try {
      SafeFiles.sweep(folders.pictures());
      SafeFiles.sweep(folders.controls());
      List<Problem> findings = new ArrayList<>();
      Library library = new Library(folders, lock, Rescue.database(folders, findings), findings);
      library.write(JobTable::restInterrupted);
      return library;
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /// What had to be repaired when it was opened, to be told to the user; empty as a rule.
  public List<Problem> findings() {
    return findings;
  }

  public Preferences preferences() {
    return preferences;
  }

  /// What waits and what is being done.
  public StoredJobs jobs() {
    return jobs;
  }

  /// Adds a picture about to be painted; returns it with its number.
  ///
  /// @param draft its number does not matter
  public PictureEntry begin(PictureEntry draft) {
    return database.transact(
        connection -> table.entry(connection, table.insert(connection, draft)));
  }

  /// Adds pictures to the end of the queue, all or none: with their set, and with the rows that
  /// they take over from those they are forked from.
  ///
  /// @param drafts their numbers and the number of their set do not matter
  /// @param set whose places they have; its number does not matter
  /// @throws LuminaException where a parent lacks the rows, besides what every call may throw
  public List<PictureEntry> commission(List<PictureEntry> drafts, Optional<PictureSet> set) {
    List<NewJob> jobs =
        drafts.stream().map(draft -> NewJob.draw(JobOwner.CREATE, draft.numbered(0))).toList();
    return this.jobs.add(jobs, set, StoredJobs.End.LAST).stream()
        .flatMap(queued -> queued.picture().stream())
        .toList();
  }

  /// Those that wait to be painted, in order.
  public History waiting() {
    return database.transact(table::waiting);
  }

  /// Makes these the pictures that wait, in this order.
  ///
  /// @param discarded moved to the trash; they have no file
  public void queue(List<Long> waiting, List<Long> discarded) {
    write(connection -> {
      JobTable.drawAll(connection, waiting);
      for (long id : discarded) {
        Trash.hide(connection, id, Optional.of(Instant.now()));
      }
    });
  }

  /// Puts pictures behind those that wait, out of the trash where they are there; they have no file
  /// there.
  ///
  /// @param waiting the queue as it stands
  public List<PictureEntry> requeue(List<Long> waiting, List<Long> back) {
    return database.transact(connection -> {
      List<Long> queue = new ArrayList<>(waiting);
      List<PictureEntry> entries = new ArrayList<>();
      for (long id : back) {
        PictureEntry entry = table.entry(connection, id);
        if (entry.canContinue()) {
          Trash.hide(connection, id, Optional.empty());
          queue.add(id);
          entries.add(entry);
        }
      }
      JobTable.drawAll(connection, queue);
      return List.copyOf(entries);
    });
  }

  /// Takes a picture out of the queue to be painted now.
  ///
  /// @param waiting the queue without it
  /// @param model the checkpoint's name
  public PictureEntry start(long id, List<Long> waiting, String model, String numericsKey) {
    return database.transact(connection -> {
      table.update(connection, table.entry(connection, id).begun(model, numericsKey));
      JobTable.drawAll(connection, waiting);
      return table.entry(connection, id);
    });
  }

  /// Writes an entry and puts it before all that wait.
  public PictureEntry interrupt(PictureEntry entry) {
    return database.transact(connection -> {
      table.update(connection, entry);
      JobTable.drawFirst(connection, entry.id());
      return table.entry(connection, entry.id());
    });
  }

  /// Commits other values along a picture's rows.
  ///
  /// @param used the prompt among them that the artist wrote
  public PictureEntry steer(PictureEntry entry, Prompt used) {
    return database.transact(connection -> {
      table.update(connection, entry);
      PromptTable.use(connection, used, Instant.now());
      return table.entry(connection, entry.id());
    });
  }

  /// Adds codes to a picture.
  ///
  /// @param start index of the first of them
  public void append(long id, int start, CodeRun codes) {
    write(connection -> codes.insert(connection, id, start));
  }

  /// Writes what changed in an entry besides its codes, and returns it as it now stands.
  public PictureEntry update(PictureEntry entry) {
    return database.transact(connection -> {
      table.update(connection, entry);
      return table.entry(connection, entry.id());
    });
  }

  /// Keeps an entry's pixels as a file with its recipe, then writes the entry. A picture that is
  /// complete gets its codes in one piece. Where the preference [#METADATA] is `off` the file has
  /// no recipe and no prompt; the mark that a model made it stays.
  public PictureEntry keep(PictureEntry entry, Picture pixels) {
    boolean bare = preferences.value(METADATA).filter("off"::equals).isPresent();
    PictureEntry kept = entry.withFile(files.write(entry, pixels, !bare));
    return database.transact(connection -> {
      table.update(connection, kept);
      if (kept.state() == PictureEntry.State.DONE) {
        CodeRun.of(connection, kept.id()).replace(connection, kept.id());
      }
      return table.entry(connection, kept.id());
    });
  }

  /// An entry as it stands in the library.
  public PictureEntry entry(long id) {
    return database.transact(connection -> table.entry(connection, id));
  }

  /// The newest pictures first, without those in the trash and those that wait and have no code of
  /// their own.
  public History history(int limit) {
    return database.transact(connection -> table.history(connection, limit));
  }

  /// The newest pictures first whose prompt has all of these words, in any case and order; of the
  /// whole library without the trash.
  public History find(String words, int limit) {
    List<String> wanted = List.of(words.toLowerCase(Locale.ROOT).strip().split("\\s+"));
    return database.transact(connection ->
        table.matching(
            connection,
            text -> wanted.stream().allMatch(text.toLowerCase(Locale.ROOT)::contains),
            limit));
  }

  /// The pictures that share rows with one: its parents up to the first, and all their forks;
  /// without those in the trash.
  public History family(long id) {
    return database.transact(connection -> table.family(connection, id));
  }

  /// @throws LuminaException where there is no such set, besides what every call may throw
  public PictureSet set(long id) {
    return database.transact(connection -> sets.set(connection, id));
  }

  /// A set's pictures from left to right, from top to bottom; without those in the trash.
  public History members(long set) {
    return database.transact(connection -> table.members(connection, set));
  }

  /// Prompts used so far, also of pictures in the trash, the latest first.
  public List<String> prompts(int limit) {
    return database.transact(connection -> PromptTable.latest(connection, limit));
  }

  /// Moves a picture to the trash: its file to the folder of that name, its row out of sight.
  public void discard(long id) {
    trash.take(entry(id));
    write(connection -> Trash.hide(connection, id, Optional.of(Instant.now())));
  }

  /// Brings a picture back from the trash.
  public PictureEntry restore(long id) {
    trash.giveBack(entry(id));
    return database.transact(connection -> {
      Trash.hide(connection, id, Optional.empty());
      return table.entry(connection, id);
    });
  }

  @Override
  public void close() {
    database.close();
    lock.close();
  }

  /// The database, for tests that break it.
  Database database() {
    return database;
  }

  private void write(Step step) {
    database.<Boolean>transact(connection -> {
      step.in(connection);
      return true;
    });
  }

  /// Work within a transaction that has no result.
  @FunctionalInterface
  private interface Step {
    void in(Connection connection) throws SQLException;
  }
}
