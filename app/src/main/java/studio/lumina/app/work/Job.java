package studio.lumina.app.work;

import studio.lumina.app.store.JobOwner;

/// One piece of work for the engine, which waits in the queue until it is run. It is kept in the
/// library from when it was accepted until it has ended.
public sealed interface Job permits DrawJob, PhotoTaskJob, ChatTurnJob, FolderJob {
  /// Who is told what becomes of it.
  JobOwner owner();

  /// Whether somebody waits for its answer: it starts at the next row boundary of what is being
  /// painted, which rests meanwhile and goes on by itself.
  boolean interactive();
}
