package studio.lumina.app.cli;

import java.util.ArrayList;
import java.util.List;
import studio.lumina.core.Event;
import studio.lumina.core.Part;
import studio.lumina.core.Picture;
import studio.lumina.core.Request;
import studio.lumina.core.Session;
import studio.lumina.core.Steering;
import studio.lumina.core.Turn;

/// One turn of a session, with its progress on the console.
final class TurnRun {
  /// What came of a turn.
  ///
  /// @param pictures those that were finished
  /// @param numbers for each picture that was begun, those of its codes
  /// @param interrupted whether the user stopped it
  record Outcome(
      Turn turn, List<Finished> pictures, List<CodeNumbers> numbers, boolean interrupted) {
    Outcome {
      pictures = List.copyOf(pictures);
      numbers = List.copyOf(numbers);
    }

    /// Those of the codes of picture `index`.
    CodeNumbers numbers(int index) {
      return index < numbers.size() ? numbers.get(index) : CodeNumbers.NONE;
    }
  }

  /// A finished picture.
  ///
  /// @param index its number in the turn, from 0
  record Finished(int index, Picture pixels, Part.Drawn drawn) {}

  private final Console console;
  private final boolean speak;
  private final List<Finished> pictures = new ArrayList<>();
  private final List<CodeNumbers> numbers = new ArrayList<>();
  private final CodeNumbers known;
  private ProgressBar bar;
  private int columns = 1;
  private int codes = 1;

  /// @param speak whether the reply's words go to standard output as they come
  /// @param known of the codes that the first picture has already
  TurnRun(Console console, boolean speak, CodeNumbers known) {
    this.console = console;
    this.speak = speak;
    this.known = known;
    this.bar = new ProgressBar(console, "Reading ");
  }

  /// Takes the turn; Ctrl-C and the like stop it.
  Outcome take(Session session, Request request) {
    try (StopSignals signals = new StopSignals(session)) {
      Turn turn = session.reply(request.withoutPreviews(), this::tell, Steering.NONE);
      console.clear();
      return new Outcome(turn, pictures, numbers, signals.raised());
    }
  }

  private void tell(Event event) {
    switch (event) {
      case Event.Reading reading -> bar.at(reading.done(), reading.total());
      case Event.WordsAdded words -> {
        if (speak) {
          console.clear();
          console.out().print(words.text());
          console.out().flush();
        }
      }
      case Event.PictureStarted started -> {
        columns = started.size().columns();
        codes = started.size().codes();
        numbers.add(numbers.isEmpty() ? known : CodeNumbers.NONE);
        bar = new ProgressBar(console, "Painting");
      }
      case Event.CodesDrawn drawn -> {
        numbers.set(drawn.picture(), numbers.get(drawn.picture()).plus(drawn));
        bar.at((long) drawn.row() * columns + drawn.column() + drawn.codes().size(), codes);
      }
      case Event.PictureFinished finished ->
          pictures.add(new Finished(finished.picture(), finished.pixels(), finished.drawn()));
      case Event.TokensAdded _, Event.RowFinished _, Event.Preview _ -> {}
    }
  }
}
