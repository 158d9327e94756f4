package org.henryjournal.cli;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
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

  /** What is piped in; a terminal answers what is typed, in its order, where there is any. */
  String piped = "";

  final Deque<String> typed = new ArrayDeque<>();

  private InputStream in = InputStream.nullInputStream();

  private final Terminal terminal =
      new Terminal() {
        @Override
        public Optional<char[]> ask(String prompt) {
          return Optional.ofNullable(typed.poll()).map(String::toCharArray);
        }

        @Override
        public InputStream in() {
          return in;
        }
      };

  TestRun(Path folder) {
    places = new Places(folder.resolve("data"), folder.resolve("cache"), folder.resolve("config"));
  }

  Result run(Object... arguments) {
    in = new ByteArrayInputStream(piped.getBytes(StandardCharsets.UTF_8));
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
            terminal,
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
