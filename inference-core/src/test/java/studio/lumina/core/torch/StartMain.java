package studio.lumina.core.torch;

/// Starts the native engine and ends.
final class StartMain {
  private StartMain() {}

  public static void main(String[] arguments) {
    Torch.start(2);
  }
}
