package studio.lumina.core;

import java.util.Arrays;
import java.util.stream.IntStream;

/// An immutable run of token ids.
///
/// @param ids token ids in order; copied in and out
public record Tokens(int[] ids) {
  /// No tokens.
  public static final Tokens NONE = new Tokens(new int[0]);

  public Tokens {
    ids = ids.clone();
  }

  /// The given ids.
  public static Tokens of(int... ids) {
    return new Tokens(ids);
  }

  @Override
  public int[] ids() {
    return ids.clone();
  }

  /// How many there are.
  public int size() {
    return ids.length;
  }

  /// The id at `index`, from 0.
  public int at(int index) {
    return ids[index];
  }

  /// The ids from `start` (inclusive) to `end` (exclusive).
  public Tokens slice(int start, int end) {
    return new Tokens(Arrays.copyOfRange(ids, start, end));
  }

  /// These ids followed by `others`.
  public Tokens plus(Tokens others) {
    return new Tokens(IntStream.concat(Arrays.stream(ids), Arrays.stream(others.ids)).toArray());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Tokens tokens && Arrays.equals(ids, tokens.ids);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(ids);
  }

  @Override
  public String toString() {
    return Arrays.toString(ids);
  }
}
