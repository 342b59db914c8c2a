package studio.lumina.app.work.run;

import java.util.List;
import java.util.concurrent.CompletionStage;
import studio.lumina.app.store.KeptTurn;
import studio.lumina.app.store.Library;
import studio.lumina.app.work.Chats;

/// Conversations of the library, asked for on the desk.
record StudioChats(Library library, WorkerThreads threads, Answers answers) implements Chats {
  @Override
  public CompletionStage<Long> begin() {
    return answers.ask(threads::desk, () -> library.conversations().begin());
  }

  @Override
  public CompletionStage<Long> fork(long conversation, int turns) {
    return answers.ask(threads::desk, () -> library.conversations().fork(conversation, turns));
  }

  @Override
  public CompletionStage<List<KeptTurn>> turns(long conversation) {
    return answers.ask(threads::reader, () -> library.conversations().turns(conversation));
  }
}
