package studio.lumina.app.chat.context;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import studio.lumina.app.chat.conversation.ConversationModel;
import studio.lumina.app.store.MutedPiece;
import studio.lumina.app.store.TurnEntry;
import studio.lumina.app.work.Answer;
import studio.lumina.app.work.Chats;
import studio.lumina.core.ModelCard;
import studio.lumina.core.Part;
import studio.lumina.core.TokenSpan;
import studio.lumina.core.Tokens;

/// The model's context on the branch that is shown, piece by piece. FX thread only, without a
/// toolkit.
public final class ContextModel {
  private final Chats chats;
  private final ConversationModel conversation;
  private final ObservableValue<Optional<ModelCard>> card;
  private final ObservableList<ContextPiece> pieces = FXCollections.observableArrayList();
  private final ObservableList<ContextPiece> piecesView =
      FXCollections.unmodifiableObservableList(pieces);
  private final ReadOnlyIntegerWrapper tokens = new ReadOnlyIntegerWrapper();
  private List<Tokens> asked = List.of();
  private List<Tokens> known = List.of();
  private List<List<TokenSpan>> spans = List.of();
  private List<TurnEntry> turns = List.of();

  /// @param card of the open checkpoint
  public ContextModel(
      Chats chats, ConversationModel conversation, ObservableValue<Optional<ModelCard>> card) {
    this.chats = chats;
    this.conversation = conversation;
    this.card = card;
    conversation.revisionProperty().addListener((value, before, now) -> look());
    card.addListener((value, before, now) -> {
      asked = List.of();
      known = List.of();
      look();
    });
  }

  /// The pieces, in the order in which the model reads them.
  public ObservableList<ContextPiece> pieces() {
    return piecesView;
  }

  /// The tokens of all that are seen, with the marks between them.
  public ReadOnlyIntegerProperty tokensProperty() {
    return tokens.getReadOnlyProperty();
  }

  /// The most tokens that a conversation has; 0 while no checkpoint is open.
  public int room() {
    return card.getValue().map(ModelCard::context).orElse(0);
  }

  private void look() {
    List<TurnEntry> shown = conversation.shown().stream().filter(TurnEntry::canBeFollowed).toList();
    List<Tokens> now = shown.stream().map(turn -> turn.progress().tokens()).toList();
    if (now.isEmpty() || card.getValue().isEmpty()) {
      asked = List.of();
      take(List.of(), List.of(), List.of());
    } else if (now.equals(known)) {
      asked = now;
      take(now, shown, spans);
    } else if (!now.equals(asked)) {
      asked = now;
      ask(now, shown);
    }
  }

  private void ask(List<Tokens> now, List<TurnEntry> shown) {
    Answer.of(
        chats.spans(now),
        found -> {
          if (now.equals(asked)) {
            take(now, shown, found);
          }
        },
        // Tokens of another checkpoint's vocabulary have no pieces here.
        problem -> take(List.of(), List.of(), List.of()));
  }

  private void take(List<Tokens> of, List<TurnEntry> shown, List<List<TokenSpan>> found) {
    known = of;
    turns = shown;
    spans = found;
    list();
  }

  private void list() {
    List<ContextPiece> found = new ArrayList<>();
    Map<ContextPiece.Kind, Integer> numbers = new EnumMap<>(ContextPiece.Kind.class);
    int total = 0;
    int all = spans.stream().mapToInt(turn -> turn.getLast().end()).sum();
    int before = 0;
    for (int i = 0; i < spans.size(); i++) {
      TurnEntry turn = turns.get(i);
      List<TokenSpan> own = spans.get(i);
      Iterator<Part.Image> said = images(turn.asked().said());
      Iterator<Part.Image> answered = images(turn.progress().answer());
      boolean reply = false;
      int seen = 0;
      int marks = 0;
      for (int at = 0; at < own.size(); at++) {
        TokenSpan span = own.get(at);
        if (span.kind() == TokenSpan.Kind.START || span.kind() == TokenSpan.Kind.END) {
          marks++;
          reply |= span.kind() == TokenSpan.Kind.END;
          continue;
        }
        MutedPiece place = new MutedPiece(turn.id(), at);
        boolean muted = conversation.muted().contains(place);
        seen += muted ? 0 : span.tokens();
        boolean picture = span.kind() == TokenSpan.Kind.PICTURE;
        Iterator<Part.Image> images = reply ? answered : said;
        Optional<Part.Image> image =
            picture && images.hasNext() ? Optional.of(images.next()) : Optional.empty();
        if (picture || !span.text().isBlank()) {
          ContextPiece.Kind kind =
              picture
                  ? ContextPiece.Kind.PICTURE
                  : reply ? ContextPiece.Kind.ANSWER : ContextPiece.Kind.QUESTION;
          found.add(
              new ContextPiece(
                  place,
                  kind,
                  numbers.merge(kind, 1, Integer::sum),
                  span.tokens(),
                  span.text(),
                  image,
                  turn.model(),
                  muted,
                  all - before - span.end()));
        }
      }
      total += seen == 0 ? 0 : seen + marks;
      before += own.getLast().end();
    }
    pieces.setAll(found);
    tokens.set(total);
  }

  private static Iterator<Part.Image> images(List<Part> parts) {
    return parts.stream()
        .filter(Part.Image.class::isInstance)
        .map(Part.Image.class::cast)
        .iterator();
  }
}
