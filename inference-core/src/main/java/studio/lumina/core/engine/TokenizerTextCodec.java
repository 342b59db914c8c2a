package studio.lumina.core.engine;

import java.util.Set;
import studio.lumina.core.decode.TextCodec;
import studio.lumina.core.text.Tokenizer;

/// A checkpoint's tokenizer as the decoder needs it: what a person typed is encoded safely.
record TokenizerTextCodec(Tokenizer tokenizer) implements TextCodec {
  @Override
  public int[] encode(String text) {
    return tokenizer.encode(text);
  }

  @Override
  public String decode(int[] ids) {
    return tokenizer.decode(ids);
  }

  @Override
  public Set<Integer> controls() {
    return tokenizer.controls();
  }
}
