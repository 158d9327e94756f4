package org.henryjournal.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;

/**
 * A sqlite3 program that stays open and answers line by line. Its own timer tells whole
 * milliseconds only, which is too coarse for one insert: time the way of a line there and back.
 */
final class SqlitePipe implements AutoCloseable {

  private static final String ANSWERED = "answered";

  private final Process process;
  private final Writer statements;
  private final BufferedReader answers;

  SqlitePipe(Path database) throws IOException {
    process =
        new ProcessBuilder("sqlite3", "-bail", String.valueOf(database))
            .redirectErrorStream(true)
            .start();
    statements = process.outputWriter(UTF_8);
    answers = process.inputReader(UTF_8);
  }

  /** Nanoseconds until the statements, in one line, are done and their end has been told. */
  long ask(String line) throws IOException {
    long start = System.nanoTime();
    statements.write(line + " select '" + ANSWERED + "';\n");
    statements.flush();
    String answer = answers.readLine();
    long time = System.nanoTime() - start;
    if (!ANSWERED.equals(answer)) {
      throw new IOException("sqlite3: " + answer);
    }
    return time;
  }

  @Override
  public void close() throws IOException {
    statements.close();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
