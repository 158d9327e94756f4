package org.henryjournal.door;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a caller wants of the Henry that runs. */
public sealed interface Question {

  /** Of all that is piped into a command. */
  int MOST_INPUT = 4 << 20;

  /** Of a frame that holds a question. */
  int LONGEST = MOST_INPUT + (1 << 20);

  /**
   * Run a command on the open journal.
   *
   * @param arguments as the caller got them
   * @param folder the caller's: its files are named from there
   * @param preferred code of the language the rep prefers; '' for none
   * @param system language tag of the caller's system
   * @param input what was piped in
   */
  record Run(List<String> arguments, Path folder, String preferred, String system, byte[] input)
      implements Question {

    public Run {
      arguments = List.copyOf(arguments);
    }
  }

  /**
   * Come to the front.
   *
   * @param journal to be opened there; empty for what is open
   */
  record Show(Optional<Path> journal) implements Question {}

  /** Show the window of one line. */
  record Quick() implements Question {}

  /** As it goes over the wire. */
  default Wire.Frame frame() throws IOException {
    return switch (this) {
      case Run run ->
          new Wire.Frame(
              Wire.Kind.RUN,
              new Packed.Out()
                  .texts(run.arguments())
                  .text(run.folder().toString())
                  .text(run.preferred())
                  .text(run.system())
                  .bytes(run.input())
                  .done());
      case Show show ->
          new Wire.Frame(
              Wire.Kind.SHOW,
              new Packed.Out().text(show.journal().map(Path::toString).orElse("")).done());
      case Quick() -> new Wire.Frame(Wire.Kind.QUICK, new byte[0]);
    };
  }

  /**
   * @throws IOException where it is none
   */
  static Question read(Wire.Frame frame) throws IOException {
    Packed.In in = new Packed.In(frame.bytes());
    Question read =
        switch (frame.kind()) {
          case RUN -> new Run(in.texts(), whole(in.text()), in.text(), in.text(), in.bytes());
          case SHOW -> {
            String journal = in.text();
            yield new Show(journal.isEmpty() ? Optional.empty() : Optional.of(whole(journal)));
          }
          case QUICK -> new Quick();
          default -> throw new IOException("No question: " + frame.kind());
        };
    in.end();
    return read;
  }

  private static Path whole(String text) throws IOException {
    try {
      Path path = Path.of(text);
      if (path.isAbsolute()) {
        return path;
      }
    } catch (InvalidPathException e) {
      throw new IOException(e);
    }
    throw new IOException("No whole path");
  }
}
