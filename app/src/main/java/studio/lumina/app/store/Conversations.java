package studio.lumina.app.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import studio.lumina.app.store.db.Database;
import studio.lumina.app.store.db.Reader;
import studio.lumina.core.LuminaException;
import studio.lumina.core.Problem;

/// The conversations in the library and the trees of their turns. Any thread may call it but the
/// window's; what a call returned from is on the disk.
public final class Conversations {
  private final Database database;
  private final Reader reader;
  private final StoreJson json;
  private final TurnTable turns;
  private final ConversationTable table;
  private final Clock clock;

  Conversations(Database database, Reader reader, StoreJson json, Clock clock) {
    this.database = database;
    this.reader = reader;
    this.json = json;
    this.turns = new TurnTable(json);
    this.table = new ConversationTable(json);
    this.clock = clock;
  }

  /// A new, empty conversation; returns its number.
  public long begin() {
    return database.transact(connection -> insert(connection, null));
  }

  /// A new conversation with the first turns of the branch of another that is shown; returns its
  /// number.
  ///
  /// @param count how many
  public long fork(long parent, int count) {
    return database.transact(connection -> {
      long id = insert(connection, parent);
      List<TurnEntry> path = shown(connection, parent);
      copy(connection, id, path.subList(0, Math.min(count, path.size())));
      return id;
    });
  }

  /// A new conversation with the turns of one that was read from a file; returns its number.
  public long bringIn(LoadedConversation loaded) {
    return database.transact(connection -> {
      long id = insert(connection, null);
      Map<Long, Long> copies = copy(connection, id, loaded.turns());
      if (!loaded.title().isBlank()) {
        set(connection, "title", loaded.title(), id);
      }
      if (copies.containsKey(loaded.leaf())) {
        set(connection, "leaf", copies.get(loaded.leaf()), id);
      }
      return id;
    });
  }

  /// A conversation without its turns.
  ///
  /// @throws LuminaException with [Problem.LibraryDamaged] where there is none
  public ConversationEntry entry(long conversation) {
    return reader.read(connection ->
        table
            .one(connection, conversation)
            .orElseThrow(() ->
                new LuminaException(
                    new Problem.LibraryDamaged(
                        "conversation " + conversation, "it is not there"))));
  }

  /// The conversations that have all of these words, in one of their turns or their title, but for
  /// those in the trash; pinned ones first, then the one in which something was said last.
  ///
  /// @param words empty for all
  public List<ConversationEntry> list(String words) {
    return reader.read(connection -> table.list(connection, words));
  }

  /// All turns of a conversation, the earliest first.
  ///
  /// @throws LuminaException with [Problem.LibraryDamaged]
  public List<TurnEntry> tree(long conversation) {
    return reader.read(connection -> turns.of(connection, conversation));
  }

  /// A turn and those before it in its branch, the first first; empty where there is none.
  ///
  /// @throws LuminaException with [Problem.LibraryDamaged]
  public List<TurnEntry> path(long leaf) {
    return reader.read(connection -> turns.path(connection, leaf));
  }

  /// The turns of the branch that is shown, the first first.
  ///
  /// @throws LuminaException with [Problem.LibraryDamaged]
  public List<KeptTurn> turns(long conversation) {
    return reader.read(
        connection -> shown(connection, conversation).stream().map(TurnEntry::kept).toList());
  }

  /// Adds a turn that nobody has answered yet; the branch shown ends with it. Returns its number.
  ///
  /// @param parent that it follows; empty for a first turn
  public long ask(long conversation, Optional<Long> parent, AskedTurn asked) {
    return database.transact(connection -> {
      long id =
          turns.insert(
              connection,
              new TurnEntry(
                  0,
                  conversation,
                  parent,
                  clock.instant(),
                  asked,
                  TurnProgress.NONE,
                  TurnFigures.NONE,
                  "",
                  ""));
      set(connection, "leaf", id, conversation);
      set(connection, "touched", clock.millis(), conversation);
      open(connection, conversation, asked);
      return id;
    });
  }

  /// The turn after which the next one is said: the last of the branch shown that can be followed.
  public Optional<Long> end(long conversation) {
    return reader.read(connection ->
        shown(connection, conversation).reversed().stream()
            .filter(TurnEntry::canBeFollowed)
            .map(TurnEntry::id)
            .findFirst());
  }

  /// Brings a turn up to date.
  public void update(TurnEntry turn) {
    database.change(connection -> turns.update(connection, turn));
  }

  /// Removes a turn and all that follow it; the branch shown ends before it.
  public void drop(long turn) {
    database.change(connection -> {
      List<TurnEntry> path = turns.path(connection, turn);
      if (path.isEmpty()) {
        return;
      }
      TurnEntry gone = path.getLast();
      set(connection, "leaf", gone.parent().orElse(null), gone.conversation());
      run(
          connection,
          "DELETE FROM turn WHERE id IN (WITH RECURSIVE below (id) AS (SELECT ? UNION ALL"
              + " SELECT turn.id FROM turn JOIN below ON turn.parent = below.id)"
              + " SELECT id FROM below)",
          turn);
    });
  }

  /// Shows the branch that ends with a turn.
  public void show(long conversation, long leaf) {
    database.change(connection -> set(connection, "leaf", leaf, conversation));
  }

  /// Keeps which pieces the model does not see from now on.
  public void mute(long conversation, List<MutedPiece> pieces) {
    database.change(connection ->
        set(connection, "muted", json.write(pieces.toArray(MutedPiece[]::new)), conversation));
  }

  /// Gives a conversation another title.
  ///
  /// @param title blank for its first words
  public void rename(long conversation, String title) {
    database.change(connection ->
        set(connection, "title", title.isBlank() ? null : title.strip(), conversation));
  }

  /// Keeps a conversation above the others, or lets it go.
  public void pin(long conversation, boolean pinned) {
    database.change(connection -> set(connection, "pinned", pinned ? 1 : 0, conversation));
  }

  /// Moves a conversation to the trash.
  public void discard(long conversation) {
    database.change(connection -> set(connection, "trashed", clock.millis(), conversation));
  }

  /// Brings a conversation back from the trash.
  public void restore(long conversation) {
    database.change(connection -> set(connection, "trashed", null, conversation));
  }

  private List<TurnEntry> shown(Connection connection, long conversation) throws SQLException {
    Optional<Long> leaf = table.one(connection, conversation).flatMap(ConversationEntry::leaf);
    return leaf.isPresent() ? turns.path(connection, leaf.get()) : List.of();
  }

  /// Adds copies of turns; returns their numbers by those of the turns.
  private Map<Long, Long> copy(Connection connection, long conversation, List<TurnEntry> all)
      throws SQLException {
    Map<Long, Long> copies = new HashMap<>();
    for (TurnEntry turn : all) {
      long copy =
          turns.insert(
              connection,
              new TurnEntry(
                  0,
                  conversation,
                  turn.parent().map(copies::get),
                  turn.created(),
                  renumbered(turn.asked(), copies),
                  turn.progress(),
                  turn.figures(),
                  turn.model(),
                  turn.numericsKey()));
      copies.put(turn.id(), copy);
      set(connection, "leaf", copy, conversation);
      open(connection, conversation, turn.asked());
    }
    return copies;
  }

  private static AskedTurn renumbered(AskedTurn asked, Map<Long, Long> copies) {
    return new AskedTurn(
        asked.said(),
        asked.form(),
        asked.sampling(),
        asked.limit(),
        asked.muted().stream()
            .flatMap(piece ->
                Optional.ofNullable(copies.get(piece.turn())).stream()
                    .map(copy -> new MutedPiece(copy, piece.span())))
            .toList());
  }

  private long insert(Connection connection, @Nullable Long parent) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO conversation (created, touched, parent) VALUES (?1, ?1, ?2)"
                + " RETURNING id")) {
      insert.setLong(1, clock.millis());
      insert.setObject(2, parent);
      try (ResultSet row = insert.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  /// What is said first gives a conversation its title.
  private static void open(Connection connection, long conversation, AskedTurn asked)
      throws SQLException {
    run(
        connection,
        "UPDATE conversation SET opening = ? WHERE id = ? AND opening = ''",
        TurnTable.words(asked.said().stream()),
        conversation);
  }

  private static void set(
      Connection connection, String column, @Nullable Object value, long conversation)
      throws SQLException {
    run(connection, "UPDATE conversation SET " + column + " = ? WHERE id = ?", value, conversation);
  }

  private static void run(Connection connection, String sql, @Nullable Object... values)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }
}
