package org.henryjournal.journal;

/** Which Henry this is. */
final class Program {

  private Program() {}

  /** Its version and the shape of the rows it writes; without a space. */
  static String version() {
    String version = Program.class.getPackage().getImplementationVersion();
    String shown = version == null || version.isBlank() ? "unpacked" : version.strip();
    return shown.replaceAll("\\s", "_") + "/" + LineCodec.SCHEMA;
  }
}
