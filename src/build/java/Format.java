import com.google.googlejavaformat.java.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs google-java-format on the JDK that compiles, since it reads only the syntax of the JDK it
 * runs on, and Maven may run on an older one. It looks at what has changed since everything was
 * last found well formatted.
 *
 * <p>{@code Format check|write STAMP}, in the folder of the project
 */
class Format {

  public static void main(String[] args) throws Exception {
    boolean write = args[0].equals("write");
    Path stamp = Path.of(args[1]);
    FileTime now = FileTime.fromMillis(System.currentTimeMillis());
    List<String> files = changedSince(stamp);
    if (!files.isEmpty()) {
      List<String> arguments = new ArrayList<>();
      arguments.add("--skip-reflowing-long-strings");
      arguments.addAll(
          write ? List.of("--replace") : List.of("--dry-run", "--set-exit-if-changed"));
      arguments.addAll(files);
      PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
      PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
      if (new Main(out, err, System.in).format(arguments.toArray(String[]::new)) != 0) {
        System.err.println(
            "These files are not formatted as the others; this does it: mvn -q validate -Dformat=write");
        System.exit(1);
      }
    }
    Files.createDirectories(stamp.getParent());
    Files.writeString(stamp, "");
    Files.setLastModifiedTime(stamp, now);
  }

  private static List<String> changedSince(Path stamp) throws IOException {
    FileTime last = Files.exists(stamp) ? Files.getLastModifiedTime(stamp) : FileTime.fromMillis(0);
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> modified(file).compareTo(last) >= 0)
          .map(Path::toString)
          .toList();
    }
  }

  private static FileTime modified(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
