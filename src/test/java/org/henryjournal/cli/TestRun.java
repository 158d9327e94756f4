package org.henryjournal.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.henryjournal.domain.Refusal;
import org.henryjournal.journal.Places;
import org.henryjournal.journal.TestJournal;

/** The command line in this process, with everything below one folder. */
final class TestRun {

  /** What one command did. */
  record Result(int code, String out, String err) {}

  final Places places;
  final List<Window.Request> opened = new ArrayList<>();
  Optional<String> preferred = Optional.empty();
  Optional<Path> backups = Optional.empty();
  Clock clock = TestJournal.CLOCK;

  /** A machine without a display where it is false. */
  boolean display = true;

  TestRun(Path folder) {
    places = new Places(folder.resolve("data"), folder.resolve("cache"), folder.resolve("config"));
  }

  Result run(Object... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Window window =
        request -> {
          opened.add(request);
          return display ? Cli.DONE : text(out, err).open(request);
        };
    Surroundings around =
        new Surroundings(
            places,
            clock,
            new PrintWriter(out),
            new PrintWriter(err),
            preferred,
            backups,
            Locale.ENGLISH,
            window);
    String[] words = new String[arguments.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = arguments[i].toString();
    }
    int code = new Cli(around).run(words);
    return new Result(code, out.toString(), err.toString());
  }

  private TextWindow text(StringWriter out, StringWriter err) {
    return new TextWindow(
        new Refusal("window.no.display"),
        places,
        TestJournal.CLOCK,
        new PrintWriter(out),
        new PrintWriter(err));
  }
}
