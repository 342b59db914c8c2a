package studio.lumina.core.model;

/// The counter-based random numbers named `noise:1`, as the transformer program computes them.
///
/// `mix` is the finalizer of splitmix64 (Steele, Lea, Flood: Fast Splittable Pseudorandom Number
/// Generators, 2014). With `G = 0x9e3779b97f4a7c15` and all sums and products modulo 2^64:
///
/// ```
/// key    = mix(mix(mix(mix(seed + G) + G*(stream+1)) + G*(number+1)) + G*(row+1))
/// bits   = mix(mix(key + G*(column+1)) + G*(id+1)) >>> 11          53 bits
/// gumbel = -ln(-ln((bits + 0.5) * 2^-53))
/// ```
public final class CounterGumbelNoise {
  /// Name kept in recipes.
  public static final String NAME = "noise:1";

  private static final long GOLDEN = 0x9e3779b97f4a7c15L;

  private CounterGumbelNoise() {}

  /// The key of a row's draws.
  public static long key(TokenSampling.Noise noise) {
    long key = mix(noise.seed() + GOLDEN);
    key = mix(key + GOLDEN * (noise.stream() + 1L));
    key = mix(key + GOLDEN * (noise.number() + 1L));
    return mix(key + GOLDEN * (noise.row() + 1L));
  }

  /// The 53 random bits of a candidate.
  public static long bits(long key, int column, int id) {
    return mix(mix(key + GOLDEN * (column + 1L)) + GOLDEN * (id + 1L)) >>> 11;
  }

  /// The Gumbel variate of 53 random bits.
  public static double gumbel(long bits) {
    return -Math.log(-Math.log((bits + 0.5) * 0x1p-53));
  }

  private static long mix(long z) {
    long a = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    long b = (a ^ (a >>> 27)) * 0x94d049bb133111ebL;
    return b ^ (b >>> 31);
  }
}
