package studio.lumina.app.store;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.lumina.app.store.db.Database;
import studio.lumina.app.store.db.Reader;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Picture;
import studio.lumina.core.Problem;
import studio.lumina.core.Prompt;

/// The user's pictures, the queue and preferences. Any thread may call it; what a call returned
/// from is on the disk. Every call may fail with [Problem.DiskFull], [Problem.FileUnwritable] or
/// [Problem.LibraryDamaged]. Whoever opened it closes it.
public final class Library implements AutoCloseable {
  /// Name of the preference that says whether picture files carry their recipe: `true` or `false`.
  public static final String METADATA = "metadata";

  /// Name of the preference that says after how many days the trash is emptied; 0 for never.
  public static final String TRASH_DAYS = "trash.days";

  /// What [#TRASH_DAYS] is where nobody chose.
  public static final int USUAL_TRASH_DAYS = 30;

  private final LibraryParts parts;
  private final Database database;
  private final Reader reader;
  private final PictureFiles files;
  private final PictureTable table;
  private final SetTable sets;
  private final Trash trash;
  private final Erasure erasure;
  private final StoredJobs jobs;
  private final Summaries summaries;
  private final ThumbnailMaker thumbnails;
  private final JobPayloads payloads;
  private final Conversations conversations;
  private final AnswerPictures answerPictures;
  private final FolderFiles folderFiles;
  private final PictureImport imports;
  private final PictureReplies replies;
  private final ControlPictures controls;
  private final Preferences preferences;

  private Library(Folders folders, LibraryParts parts) {
    StoreJson json = new StoreJson(folders.controls());
    this.parts = parts;
    this.database = parts.database();
    this.reader = parts.reader();
    this.files = new PictureFiles(folders.pictures(), new ControlPictures(folders.controls()));
    this.table = new PictureTable(json, folders.pictures());
    this.sets = new SetTable(json);
    this.payloads = new JobPayloads(json);
    this.conversations = new Conversations(database, reader, json, Clock.systemUTC());
    this.answerPictures = new AnswerPictures(folders.conversations());
    this.imports = new PictureImport(folders, database);
    this.folderFiles = new FolderFiles(database, json);
    this.replies = new PictureReplies(database);
    this.controls = new ControlPictures(folders.controls());
    SummaryTable lists = new SummaryTable(folders.pictures(), folders.thumbnailFiles());
    this.jobs = new StoredJobs(database, table, lists, sets, Clock.systemUTC());
    this.trash = parts.trash();
    this.erasure = new Erasure(folders);
    this.summaries = new Summaries(reader, lists, table);
    this.thumbnails = parts.thumbnails();
    this.preferences = new Preferences(database, json);
  }

  /// Opens a library, made where there is none. A picture that was being painted when the program
  /// ended is paused, and the first of those that wait.
  ///
  /// @throws LuminaException with [Problem.LibraryInUse]; with [Problem.FromNewerVersion] or
  ///   [Problem.LibraryDamaged] where nothing was changed, see [LibraryRescue]
  public static Library open(Folders folders) {
    LibraryParts parts = LibraryParts.open(folders);
    try {
      Library library = new Library(folders, parts);
      library.database.change(JobTable::restInterrupted);
      parts.start(library.preferences);
      return library;
    } catch (RuntimeException | Error e) {
      parts.close();
      throw e;
    }
  }

  /// What the check beside it found since it was opened; empty as a rule.
  public List<Problem> findings() {
    return parts.news().findings();
  }

  /// Subscribes to what the library does by itself; what was found before is told at once.
  public void listen(LibraryListener listener) {
    parts.news().add(listener);
  }

  /// What the user prefers.
  public Preferences preferences() {
    return preferences;
  }

  /// What waits and what is being done.
  public StoredJobs jobs() {
    return jobs;
  }

  /// The lists of its pictures.
  public Summaries summaries() {
    return summaries;
  }

  /// What jobs need besides their pictures.
  public JobPayloads payloads() {
    return payloads;
  }

  /// What was said and answered.
  public Conversations conversations() {
    return conversations;
  }

  /// The pictures of answers.
  public AnswerPictures answerPictures() {
    return answerPictures;
  }

  /// Conversations as files.
  public ConversationFiles conversationFiles() {
    return new ConversationFiles(controls, answerPictures);
  }

  /// Brings picture files in.
  public PictureImport imports() {
    return imports;
  }

  /// How far the files of folders are.
  public FolderFiles folderFiles() {
    return folderFiles;
  }

  /// Pictures that are part of a prompt.
  public ControlPictures controls() {
    return controls;
  }

  /// What the model said beside its pictures.
  public PictureReplies replies() {
    return replies;
  }

  /// Adds a picture about to be painted; returns it with its number.
  ///
  /// @param draft its number does not matter
  public PictureEntry begin(PictureEntry draft) {
    PictureEntry kept = table.referring(draft);
    return database.transact(connection -> kept.numbered(table.insert(connection, kept)));
  }

  /// Commits other values along a picture's rows.
  ///
  /// @param used the prompt among them that the artist wrote
  public PictureEntry steer(PictureEntry entry, Prompt used) {
    return database.transact(connection -> {
      table.update(connection, entry);
      PromptTable.use(connection, used, Instant.now());
      return entry;
    });
  }

  /// Commits the codes of the photos in a picture's prompts, under which it is begun.
  public void encoded(PictureEntry entry) {
    database.change(connection -> table.encoded(connection, entry));
  }

  /// Adds codes to a picture.
  ///
  /// @param start index of the first of them
  public void append(long id, int start, CodeRun codes) {
    database.change(connection -> codes.insert(connection, id, start));
  }

  /// Writes what changed in an entry besides its codes, and returns it.
  public PictureEntry update(PictureEntry entry) {
    return database.transact(connection -> {
      table.update(connection, entry);
      return entry;
    });
  }

  /// Keeps an entry's pixels as a file with its recipe and as thumbnails, then writes the entry and
  /// returns it. A picture that is complete gets its codes in one piece. Where the preference
  /// [#METADATA] is `false` the file has no recipe and no prompt; the mark that a model made it
  /// stays.
  ///
  /// @param pixels the rows that are there, from the top
  public PictureEntry keep(PictureEntry entry, Picture pixels) {
    boolean bare = preferences.value(METADATA).filter("false"::equals).isPresent();
    Path file = files.write(entry, pixels, !bare);
    PictureEntry kept = entry.withFile(file);
    Optional<String> small = thumbnails.make(file, kept.codes().size(), pixels, kept.size());
    Optional<String> replaced =
        database.transact(connection -> {
          table.update(connection, kept);
          if (kept.state() == PictureEntry.State.DONE) {
            CodeRun.of(connection, kept.id()).replace(connection, kept.id());
          }
          return small.isEmpty()
              ? Optional.<String>empty()
              : ThumbnailMaker.put(connection, kept.id(), small.get());
        });
    replaced.ifPresent(thumbnails::delete);
    return kept;
  }

  /// Gives a picture a number of stars, as [#star(List, int)] does.
  public void star(long id, int stars) {
    star(List.of(id), stars);
  }

  /// Gives pictures a number of stars, all or none.
  ///
  /// @param stars 0 to 5
  /// @throws LuminaException with [Problem.SettingOutOfRange]
  public void star(List<Long> ids, int stars) {
    database.change(connection -> StarTable.put(connection, ids, stars));
  }

  /// A picture with all that is kept of it.
  public PictureEntry entry(long id) {
    return reader.read(connection -> table.entry(connection, id));
  }

  /// @throws LuminaException where there is no such set, besides what every call may throw
  public PictureSet set(long id) {
    return reader.read(connection -> sets.set(connection, id));
  }

  /// Prompts used so far, also of pictures in the trash, the latest first.
  public List<String> prompts(int limit) {
    return reader.read(connection -> PromptTable.latest(connection, limit));
  }

  /// Moves a picture to the trash: its file to the folder of that name, its row out of sight.
  public void discard(long id) {
    synchronized (trash) {
      trash.take(entry(id));
      database.change(connection -> Trash.hide(connection, id, Optional.of(Instant.now())));
    }
  }

  /// The pictures that went into the trash last, the last first; without those that were cancelled
  /// before they had any row.
  public List<Long> trashed(int limit) {
    return reader.read(connection -> Trash.latest(connection, limit));
  }

  /// Removes pictures of the trash for good: rows, codes, files and thumbnails. Those that are not
  /// there, or that a job needs, stay. What was forked from one keeps its rows.
  ///
  /// @return those that are gone
  public List<Long> erase(List<Long> ids) {
    List<Erasure.Gone> gone =
        database.transact(connection -> {
          List<Erasure.Gone> removed = new ArrayList<>();
          for (long id : ids) {
            erasure.remove(connection, id).ifPresent(removed::add);
          }
          return removed;
        });
    gone.forEach(erasure::removeFiles);
    return gone.stream().map(Erasure.Gone::id).toList();
  }

  /// Brings a picture back from the trash.
  public PictureEntry restore(long id) {
    synchronized (trash) {
      trash.giveBack(entry(id));
      return database.transact(connection -> {
        Trash.hide(connection, id, Optional.empty());
        return table.entry(connection, id);
      });
    }
  }

  @Override
  public void close() {
    parts.close();
  }

  /// What it is made of, for tests that look into it.
  LibraryParts parts() {
    return parts;
  }
}
