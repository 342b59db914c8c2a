package studio.lumina.app.chat;

import studio.lumina.app.work.Chats;
import studio.lumina.app.work.Deletion;
import studio.lumina.app.work.EventSource;
import studio.lumina.app.work.Jobs;
import studio.lumina.app.work.LibraryQueries;
import studio.lumina.app.work.LiveSteering;
import studio.lumina.app.work.Models;
import studio.lumina.app.work.Ratings;
import studio.lumina.app.work.StudioPorts;

/// The ports of a studio, with other conversations.
record PortsWithChats(StudioPorts studio, Chats chats) implements StudioPorts {
  @Override
  public EventSource events() {
    return studio.events();
  }

  @Override
  public Models models() {
    return studio.models();
  }

  @Override
  public Jobs jobs() {
    return studio.jobs();
  }

  @Override
  public LibraryQueries queries() {
    return studio.queries();
  }

  @Override
  public LiveSteering steering() {
    return studio.steering();
  }

  @Override
  public Deletion deletion() {
    return studio.deletion();
  }

  @Override
  public Ratings ratings() {
    return studio.ratings();
  }
}
