package org.henryjournal.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.henryjournal.domain.Refusal;
import org.henryjournal.exchange.WholeFile;

/** The file that a command is to write: nothing is replaced unless the rep says so. */
final class OutputFile {

  /** Stands for standard output. */
  static final Path PRINTED = Path.of("-");

  private OutputFile() {}

  /**
   * @param force whether a file that is there may be replaced; a journal never is
   * @throws Refusal when nothing may be written there
   */
  static void check(Path file, boolean force) {
    WholeFile.refuseJournal(file);
    if (Files.isDirectory(file)) {
      throw new Refusal("cli.output.directory", file);
    }
    if (!force && Files.exists(file)) {
      throw new Refusal("cli.output.exists", file);
    }
  }
}
