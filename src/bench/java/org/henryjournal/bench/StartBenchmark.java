package org.henryjournal.bench;

import java.awt.GraphicsEnvironment;
import java.awt.event.KeyEvent;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * From the start of the packaged program to its first frame that can be used and to its whole
 * picture, with a journal of ten years, against a bare JavaFX window on the same Java with a cache
 * of its own, and against HomeBank, RedNotebook and LibreOffice Calc where they are installed; and
 * the memory it has then and after every page. Needs a display and {@code packaging/package.sh
 * --image} before.
 */
public final class StartBenchmark {

  private static final int VISITS = 50_000;
  private static final int FEW = 10_000;
  private static final int MANY = 1_000_000;
  private static final int ROUNDS = 5;

  /** They open the pages with Control, the first one last. */
  private static final List<Integer> PAGE_KEYS =
      List.of(
          KeyEvent.VK_COMMA,
          KeyEvent.VK_6,
          KeyEvent.VK_5,
          KeyEvent.VK_4,
          KeyEvent.VK_3,
          KeyEvent.VK_2,
          KeyEvent.VK_1);

  private static final double KIB_OF_A_MB = 1_000_000 / 1_024.0;
  private static final Path PACKAGING = Path.of("target", "packaging").toAbsolutePath();

  private final PrintStream out;
  private final Path scratch;
  private final Screen screen = new Screen();

  private StartBenchmark(PrintStream out, Path scratch) {
    this.out = out;
    this.scratch = scratch;
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    if (GraphicsEnvironment.isHeadless() || !Files.exists(launcher())) {
      out.println("The start needs a display, and packaging/package.sh --image before.");
      return;
    }
    Path scratch = Files.createTempDirectory("henry-bench-start");
    try {
      new StartBenchmark(out, scratch).run();
    } finally {
      LargeJournal.delete(scratch);
    }
  }

  /** Of the packaged program, whether it is there or not. */
  static Path launcher() {
    return PACKAGING.resolve(Path.of("image", "henry", "bin", "henry"));
  }

  private void run() throws IOException, InterruptedException {
    Path folder = Files.createDirectory(scratch.resolve("journal"));
    LargeJournal.write(folder, VISITS, VISITS / 500);
    Map<String, ProcessBuilder> others = new LinkedHashMap<>();
    others.put("a bare window", bareWindow());
    installed("homebank").ifPresent(p -> others.put("HomeBank", program(p)));
    installed("rednotebook").ifPresent(p -> others.put("RedNotebook", program(p)));
    if (installed("soffice").isPresent()) {
      others.put("LibreOffice Calc with 50,000 rows", calc());
    }
    ProcessBuilder henry = program(launcher().toString(), folder.resolve("test.henry").toString());
    screen.start(henry, process -> {});
    List<Screen.Seen> own = new ArrayList<>();
    List<Double> memory = new ArrayList<>();
    List<Double> afterPages = new ArrayList<>();
    Map<String, List<Screen.Seen>> theirs = new LinkedHashMap<>();
    Map<String, List<Double>> theirMemory = new LinkedHashMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      own.add(screen.start(henry, process -> visit(process, memory, afterPages)));
      for (Map.Entry<String, ProcessBuilder> other : others.entrySet()) {
        List<Double> resident = theirMemory.computeIfAbsent(other.getKey(), k -> new ArrayList<>());
        Screen.Seen time =
            screen.start(other.getValue(), process -> resident.add(megabytes(process)));
        theirs.computeIfAbsent(other.getKey(), k -> new ArrayList<>()).add(time);
      }
    }
    theirs.forEach(
        (name, times) -> {
          print('a', "first frame with 50,000 visits / " + name, own, times, Screen.Seen::first);
          print('a', "whole picture with 50,000 visits / " + name, own, times, Screen.Seen::whole);
        });
    printMemory("Henry after the start", memory);
    printMemory("Henry after every page", afterPages);
    theirMemory.forEach(this::printMemory);
    growth();
  }

  /**
   * Starts with a small and a large journal whose indexes a command has made before. Only their
   * first frames: the whole picture of a million visits comes after a pause that ends the looking.
   */
  private void growth() throws IOException, InterruptedException {
    Map<Integer, ProcessBuilder> starts = new LinkedHashMap<>();
    for (int visits : List.of(FEW, MANY)) {
      Path folder = Files.createDirectory(scratch.resolve("journal-" + visits));
      LargeJournal.write(folder, visits, visits / 500);
      String journal = folder.resolve("test.henry").toString();
      String week = folder.resolve("week.md").toString();
      program(launcher().toString(), "--journal", journal, "week", "-o", week).start().waitFor();
      starts.put(visits, program(launcher().toString(), journal));
    }
    Map<Integer, List<Screen.Seen>> seen = new LinkedHashMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      for (Map.Entry<Integer, ProcessBuilder> start : starts.entrySet()) {
        seen.computeIfAbsent(start.getKey(), k -> new ArrayList<>())
            .add(screen.start(start.getValue(), process -> {}));
      }
    }
    List<Screen.Seen> many = seen.getOrDefault(MANY, List.of());
    List<Screen.Seen> few = seen.getOrDefault(FEW, List.of());
    print('h', "first frame of a start, 1,000,000 visits / 10,000", many, few, Screen.Seen::first);
  }

  private void print(
      char letter,
      String name,
      List<Screen.Seen> own,
      List<Screen.Seen> theirs,
      Function<Screen.Seen, Long> which) {
    Ratio.print(
        out,
        "(" + letter + ") " + name,
        own.stream().map(which).toList(),
        theirs.stream().map(which).toList(),
        ROUNDS);
  }

  private void printMemory(String name, List<Double> megabytes) {
    out.printf(Locale.ROOT, "%6.0f  (b) MB resident: %s%n", Ratio.median(megabytes), name);
  }

  private void visit(Process process, List<Double> start, List<Double> afterPages)
      throws IOException, InterruptedException {
    start.add(megabytes(process));
    for (int key : PAGE_KEYS) {
      screen.pressWithControl(key);
    }
    afterPages.add(megabytes(process));
  }

  /** Of the program and those it has started. */
  private static double megabytes(Process process) throws IOException {
    double kib = 0;
    for (ProcessHandle part :
        Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList()) {
      for (String line : Files.readAllLines(Path.of("/proc", "" + part.pid(), "status"))) {
        if (line.startsWith("VmRSS:")) {
          kib += Long.parseLong(line.replaceAll("\\D", ""));
        }
      }
    }
    return kib / KIB_OF_A_MB;
  }

  private static Optional<String> installed(String name) {
    return Stream.of(Objects.toString(System.getenv("PATH"), "").split(File.pathSeparator))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .map(Path::toString)
        .findFirst();
  }

  /** A program that finds nothing of this user's, and leaves nothing. */
  private ProcessBuilder program(String... command) {
    ProcessBuilder program =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    for (String name : List.of("HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME")) {
      program.environment().put(name, scratch.resolve("home").toString());
    }
    return program;
  }

  private ProcessBuilder bareWindow() throws IOException, InterruptedException {
    Path jar = scratch.resolve("bare.jar");
    jar(List.of(BareWindow.class, BareWindow.Shown.class), jar);
    List<String> path = new ArrayList<>(List.of(jar.toString()));
    try (Stream<Path> files = Files.list(PACKAGING.resolve(Path.of("image/henry/lib/app")))) {
      files
          .filter(f -> String.valueOf(f.getFileName()).matches("javafx-.*\\.jar"))
          .sorted()
          .forEach(f -> path.add(f.toString()));
    }
    String cache = scratch.resolve("bare.aot").toString();
    List<String> command =
        new ArrayList<>(
            List.of(
                PACKAGING.resolve(Path.of("runtime", "bin", "java")).toString(),
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:AOTCacheOutput=" + cache,
                "-cp",
                String.join(File.pathSeparator, path),
                BareWindow.class.getName()));
    if (Stream.of("dri", "nvidiactl", "dxg").noneMatch(d -> Files.exists(Path.of("/dev", d)))) {
      command.add(1, "-Dprism.order=sw"); // as Henry's launcher has it
    }
    List<String> training = new ArrayList<>(command);
    training.add("end");
    program(training.toArray(String[]::new)).start().waitFor();
    if (!Files.exists(Path.of(cache))) {
      throw new IllegalStateException("The bare window has no cache");
    }
    command.replaceAll(word -> word.replace("AOTCacheOutput", "AOTCache"));
    return program(command.toArray(String[]::new));
  }

  private static void jar(List<Class<?>> classes, Path jar) throws IOException {
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      for (Class<?> type : classes) {
        String name = type.getName().replace('.', '/') + ".class";
        out.putNextEntry(new ZipEntry(name));
        try (InputStream in = Objects.requireNonNull(type.getResourceAsStream("/" + name))) {
          in.transferTo(out);
        }
      }
    }
  }

  /** The visits as a spreadsheet, made by the program that opens it. */
  private ProcessBuilder calc() throws IOException, InterruptedException {
    Path csv = scratch.resolve("visits.csv");
    try (var out = Files.newBufferedWriter(csv)) {
      out.write("date,customer,kind,outcome,amount,note\n");
      for (int i = 0; i < VISITS; i++) {
        out.write(
            "2026-%02d-%02d,%s,in person,thinking,%d,\"tasted samples, wants 30 cases\"%n"
                .formatted(1 + i % 12, 1 + i % 28, LargeJournal.name(i % 3_000), i));
      }
    }
    program("soffice", "--headless", "--convert-to", "xlsx", "--outdir", "" + scratch, "" + csv)
        .start()
        .waitFor();
    return program("soffice", "--norestore", "--nologo", scratch.resolve("visits.xlsx").toString());
  }
}
