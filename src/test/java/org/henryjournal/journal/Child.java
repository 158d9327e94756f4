package org.henryjournal.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.henryjournal.domain.Refusal;

/** Another process that opens the journal of a folder. */
public final class Child {

  private Child() {}

  /** Starts a main class of the tests in a process of its own. */
  public static Process start(Class<?> main, String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-Dorg.jooq.no-logo=true",
                "-Dorg.jooq.no-tips=true",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
    command.addAll(Arrays.asList(arguments));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  /** The key of the sentence with which the journal was refused, or "open" and its last change. */
  static String open(Path folder) throws Exception {
    Process process = start(Child.class, folder.toString());
    byte[] said = process.getInputStream().readAllBytes();
    process.waitFor();
    return new String(said, StandardCharsets.UTF_8).strip();
  }

  public static void main(String[] arguments) {
    try (Journal journal = TestJournal.openThere(Path.of(arguments[0]))) {
      System.out.println("open " + journal.seq());
    } catch (Refusal e) {
      System.out.println(e.key());
    }
  }
}
