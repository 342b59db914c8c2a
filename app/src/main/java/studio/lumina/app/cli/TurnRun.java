package studio.lumina.app.cli;

import java.util.ArrayList;
import java.util.List;
import studio.lumina.core.Engine;
import studio.lumina.core.Event;
import studio.lumina.core.Part;
import studio.lumina.core.Picture;
import studio.lumina.core.Request;
import studio.lumina.core.Session;
import studio.lumina.core.Steering;
import studio.lumina.core.Turn;

/// One turn with its progress on the console.
final class TurnRun {
  /// What came of it.
  ///
  /// @param pictures the pixels of the finished pictures
  record Outcome(Turn turn, List<Finished> pictures, boolean interrupted) {
    Outcome {
      pictures = List.copyOf(pictures);
    }
  }

  /// A finished picture.
  record Finished(Picture pixels, Part.Drawn drawn) {}

  private final Console console;
  private final boolean speak;
  private final List<Finished> pictures = new ArrayList<>();
  private ProgressBar bar;
  private int columns = 1;
  private int codes = 1;

  /// @param speak whether the reply's words go to standard output as they come
  TurnRun(Console console, boolean speak) {
    this.console = console;
    this.speak = speak;
    this.bar = new ProgressBar(console, "Reading ");
  }

  /// Takes the turn; Ctrl-C stops it.
  Outcome take(Session session, Request request) {
    try (Interrupt interrupt = new Interrupt(session)) {
      Turn turn = session.reply(request, this::tell, Steering.NONE);
      console.clear();
      return new Outcome(turn, pictures, interrupt.raised());
    }
  }

  /// A conversation of a single turn.
  ///
  /// @throws Interruption where Ctrl-C was pressed
  static Outcome single(Engine engine, Console console, Request request) {
    try (Session session = engine.session()) {
      Outcome outcome = new TurnRun(console, false).take(session, request);
      if (outcome.interrupted()) {
        throw new Interruption();
      }
      return outcome;
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
        bar = new ProgressBar(console, "Painting");
      }
      case Event.CodesDrawn drawn ->
          bar.at((long) drawn.row() * columns + drawn.column() + drawn.codes().size(), codes);
      case Event.PictureFinished finished ->
          pictures.add(new Finished(finished.pixels(), finished.drawn()));
      case Event.RowFinished _, Event.Preview _ -> {}
    }
  }
}
