package studio.lumina.app.chat.compose;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import studio.lumina.core.Part;

/// A piece of the message being composed: words or a picture.
public sealed interface ComposerPiece {
  /// Words, perhaps none.
  final class Written implements ComposerPiece {
    private final StringProperty text = new SimpleStringProperty("");

    Written(String words) {
      text.set(words);
    }

    /// The words, as they are typed.
    public StringProperty textProperty() {
      return text;
    }
  }

  /// A picture where it stands.
  final class Placed implements ComposerPiece {
    private final Part.Image image;
    private final String model;

    /// @param model the checkpoint that made it; empty for a photo
    Placed(Part.Image image, String model) {
      this.image = image;
      this.model = model;
    }

    /// The picture as it goes into a prompt.
    public Part.Image image() {
      return image;
    }

    /// The checkpoint that made it; empty for a photo.
    public String model() {
      return model;
    }
  }
}
