package org.henryjournal.exchange.read;

import java.nio.file.Path;
import org.henryjournal.domain.Refusal;

/** Counts the cells of a sheet, so that no file fills the memory with them. */
final class CellCount {

  /** A hundred thousand visits of fifty columns. */
  private static final long MOST = 5_000_000;

  private final Path file;
  private long cells;

  CellCount(Path file) {
    this.file = file;
  }

  /**
   * @throws Refusal when there are too many
   */
  void add(int more) {
    cells += more;
    if (cells > MOST) {
      throw new Refusal("read.too.many", file, MOST);
    }
  }
}
