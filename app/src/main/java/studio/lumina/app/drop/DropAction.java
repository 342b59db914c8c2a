package studio.lumina.app.drop;

import java.util.function.Consumer;
import org.kordamp.ikonli.Ikon;

/// Something that a workspace can do with a file from outside.
///
/// @param id names it; its words are the messages `drop.ID` and `drop.ID.what`
/// @param icon its sign
/// @param run does it; FX thread
public record DropAction(String id, Ikon icon, Consumer<DroppedFile> run) {}
