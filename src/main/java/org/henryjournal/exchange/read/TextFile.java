package org.henryjournal.exchange.read;

import java.nio.file.Path;
import java.util.Optional;
import org.henryjournal.domain.Refusal;

/** A file of plain text, in whatever encoding it is written. */
public final class TextFile {

  private TextFile() {}

  /**
   * @throws Refusal when it is not there, not readable, empty, too large or no text
   */
  public static String read(Path file) {
    byte[] bytes = SourceFile.bytes(file);
    SourceFile.refuseOther(file, bytes);
    return Encodings.decode(file, bytes, Optional.empty()).text();
  }
}
