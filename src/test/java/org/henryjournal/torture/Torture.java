package org.henryjournal.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;

/**
 * How much the proofs try: a little in every build, and {@code -Dhenry.torture=N} times as much
 * with a table of what was tried. A build tries the same each time; {@code -Dhenry.torture.seed=}
 * tries something else, and is in the table.
 */
public final class Torture {

  private static final int FACTOR = Integer.getInteger("henry.torture", 1);
  private static final long SEED = Long.getLong("henry.torture.seed", 20261130);

  private Torture() {}

  /**
   * @param inEveryBuild how often something is tried there
   */
  public static int times(int inEveryBuild) {
    return Math.multiplyExact(inEveryBuild, FACTOR);
  }

  /** Of a range that is tried whole in a long run each so manieth in every build; 1 or more. */
  public static int stride(int inEveryBuild) {
    return Math.max(1, inEveryBuild / FACTOR);
  }

  public static long seed() {
    return SEED;
  }

  public static Random random(String what) {
    return new Random(SEED * 31 + what.hashCode());
  }

  /** A line of the table, in a long run only: a build is quiet. */
  public static void say(String what, String tried) {
    if (FACTOR > 1) {
      System.out.printf("| %s | %s | %d |%n", what, tried, SEED);
    }
  }

  /** An empty folder in memory where the machine has such a place. */
  public static Path scratch() throws IOException {
    Path memory = Path.of("/dev/shm");
    return Files.isWritable(memory)
        ? Files.createTempDirectory(memory, "henry-torture")
        : Files.createTempDirectory("henry-torture");
  }

  public static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted((one, other) -> other.compareTo(one)).toList()) {
        Files.delete(path);
      }
    }
  }
}
