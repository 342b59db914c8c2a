package studio.lumina.app.desktop;

/// Says whether fonts in colours are left out: what is left out stays so for the whole process.
final class SystemFontsMain {
  private SystemFontsMain() {}

  public static void main(String[] arguments) {
    System.out.println(SystemFonts.withoutColours());
  }
}
