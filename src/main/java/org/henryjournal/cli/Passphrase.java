package org.henryjournal.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.henryjournal.domain.Refusal;
import org.henryjournal.journal.ForeignFile;
import org.henryjournal.journal.seal.Secret;
import org.jspecify.annotations.Nullable;

/**
 * Where a command takes a password from: the first line of a file or of what is piped in, without
 * its line end; else from a rep at a terminal. Never from an argument, which others can see.
 */
final class Passphrase {

  private static final int LONGEST = 4096;
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  private final CommandRun run;

  Passphrase(CommandRun run) {
    this.run = run;
  }

  /**
   * @param from a file; "-" for what is piped in; null for a terminal
   * @param prompt of the terminal
   * @param nobody why there is no password where there is no terminal either
   */
  Secret take(@Nullable Path from, String prompt, Refusal nobody) {
    return from == null ? ask(prompt).orElseThrow(() -> nobody) : read(from);
  }

  Optional<Secret> ask(String prompt) {
    return run.terminal().ask(prompt).map(Secret::new);
  }

  private Secret read(Path from) {
    try {
      if (from.equals(OutputFile.PRINTED)) {
        return firstLine(run.terminal().in());
      }
      try (InputStream in = new BufferedInputStream(ForeignFile.open(from))) {
        return firstLine(in);
      }
    } catch (IOException e) {
      throw new Refusal(e, "cli.password.unreadable", from);
    }
  }

  /** Byte by byte: what follows is somebody else's. */
  private static Secret firstLine(InputStream in) throws IOException {
    byte[] line = new byte[LONGEST];
    try {
      int length = 0;
      for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
        if (length == LONGEST) {
          throw new Refusal("cli.password.long", LONGEST);
        }
        line[length++] = (byte) next;
      }
      boolean marked = Arrays.equals(line, 0, 3, BYTE_ORDER_MARK, 0, 3);
      int from = marked ? BYTE_ORDER_MARK.length : 0;
      int end = length > from && line[length - 1] == '\r' ? length - 1 : length;
      CharBuffer text = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(line, from, end - from));
      char[] chars = new char[text.remaining()];
      text.get(chars);
      Arrays.fill(text.array(), '\0');
      return new Secret(chars);
    } finally {
      Arrays.fill(line, (byte) 0);
    }
  }
}
