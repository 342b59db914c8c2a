package studio.lumina.app.picture;

import java.util.function.Consumer;
import org.kordamp.ikonli.feather.Feather;
import studio.lumina.app.store.PictureEntry;

/// What another workspace does with a picture of the library.
///
/// @param words the message that names it
/// @param run does it; FX thread
public record PictureAction(String words, Feather icon, Consumer<PictureEntry> run) {}
