package org.henryjournal.torture;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A disk on which a recording is played, and what a power cut may make of it. On the disk for sure
 * is of a file what was written before it was last forced, and of a folder the names that it had
 * when the folder was last forced. Of what came later each piece of 512 bytes, each change of a
 * length and each change of a name may have come to the disk or not, in any order; a piece that a
 * file has grown by may hold zeros or anything else instead.
 */
public final class CrashDisk {

  private static final int SECTOR = 512;

  /** What becomes of what was not forced. */
  private enum Fate {
    KEPT,
    LOST,
    SECTORS_LOST,
    SECTORS_ZEROED,
    SECTORS_GARBAGE,
    TORN,
    LENGTH_ONLY
  }

  private static final long KILL = Long.MIN_VALUE;
  private static final Fate[] FATES = Fate.values();

  private static final class Content {
    private byte[] forced;
    private final List<Done> later = new ArrayList<>();

    Content(byte[] forced) {
      this.forced = forced;
    }
  }

  /** A change of names in one folder: the first name goes, the second comes to a file. */
  private record Naming(@Nullable Path gone, @Nullable Path come, long file) {}

  private final Map<Long, Content> files = new HashMap<>();
  private final Map<Path, Long> names = new TreeMap<>();
  private final Map<Path, Long> namesNow = new TreeMap<>();
  private final Map<Path, List<Naming>> namesLater = new TreeMap<>();
  private final Set<Path> folders = new HashSet<>();
  private final Set<Path> foldersLater = new HashSet<>();
  private long numberBefore = -1;

  /**
   * @param before what was on the disk, for sure, when the recording began
   * @param foldersBefore that were there
   */
  public CrashDisk(Map<Path, byte[]> before, Set<Path> foldersBefore) {
    before.forEach(
        (path, bytes) -> {
          files.put(numberBefore, new Content(bytes));
          names.put(path, numberBefore);
          namesNow.put(path, numberBefore--);
        });
    folders.addAll(foldersBefore);
  }

  /** Plays the next event of a recording. */
  public void play(Done done) {
    switch (done) {
      case Done.Made(long file, Path path) -> {
        files.put(file, new Content(new byte[0]));
        namesNow.put(path, file);
        later(path, new Naming(null, path, file));
      }
      case Done.Found(long file, Path path) -> {
        Long before = namesNow.get(path);
        if (before != null) {
          files.put(file, content(before));
          names.replaceAll((name, number) -> number.equals(before) ? file : number);
          namesNow.put(path, file);
        }
      }
      case Done.Wrote(long file, long at, byte[] bytes) -> content(file).later.add(done);
      case Done.Cut(long file, long length) -> content(file).later.add(done);
      case Done.Forced(long file) -> {
        Content content = content(file);
        content.forced = applied(content, Fate.KEPT, new Random(0));
        content.later.clear();
      }
      case Done.MadeFolder(Path path) -> foldersLater.add(path);
      case Done.ForcedFolder(Path path) -> {
        namesLater.getOrDefault(path, List.of()).forEach(naming -> apply(naming, names));
        namesLater.remove(path);
        foldersLater.stream()
            .filter(folder -> path.equals(folder.getParent()))
            .forEach(folders::add);
      }
      case Done.Moved(Path from, Path to) -> {
        Long file = namesNow.remove(from);
        if (file != null) {
          namesNow.put(to, file);
          later(to, new Naming(from, to, file));
        }
      }
      case Done.Deleted(Path path) -> {
        namesNow.remove(path);
        later(path, new Naming(path, null, 0));
      }
      case Done.Said(Object what) -> {}
    }
  }

  private Content content(long file) {
    Content content = files.get(file);
    if (content == null) {
      throw new IllegalStateException("A file that nobody made: " + file);
    }
    return content;
  }

  private void later(Path path, Naming naming) {
    namesLater.computeIfAbsent(path.getParent(), folder -> new ArrayList<>()).add(naming);
  }

  private static void apply(Naming naming, Map<Path, Long> names) {
    if (naming.gone() != null) {
      names.remove(naming.gone());
    }
    if (naming.come() != null) {
      names.put(naming.come(), naming.file());
    }
  }

  /**
   * Files and folders that are not on the disk for sure: where all are, there is one state only.
   */
  public Set<Path> unsure() {
    Set<Path> unsure = new HashSet<>(namesLater.keySet());
    namesNow.forEach(
        (path, file) -> {
          if (!content(file).later.isEmpty()) {
            unsure.add(path);
          }
        });
    return unsure;
  }

  /** One state in which a power cut may leave the disk; the same for the same seed. */
  public Left afterCut(long seed) {
    Random random = new Random(seed);
    Map<Path, Long> left = new TreeMap<>(names);
    for (List<Naming> later : namesLater.values()) {
      int fate = random.nextInt(4);
      for (Naming naming : later) {
        if (fate == 0 || (fate > 1 && random.nextBoolean())) {
          apply(naming, left);
        }
      }
    }
    Set<Path> there = new HashSet<>(folders);
    foldersLater.stream()
        .sorted()
        .filter(folder -> there.contains(folder.getParent()) && random.nextBoolean())
        .forEach(there::add);
    left.keySet().removeIf(path -> !there.contains(path.getParent()));
    return new Left(left, seed);
  }

  /** What the program sees now: where it is killed and the machine goes on. */
  public Left afterKill() {
    return new Left(new TreeMap<>(namesNow), KILL);
  }

  /**
   * The files of one state; their bytes are made when they are asked for, before it is played on.
   */
  public final class Left {

    private final Map<Path, Long> left;
    private final long seed;
    private final Map<Long, byte[]> made = new HashMap<>();

    private Left(Map<Path, Long> left, long seed) {
      this.left = left;
      this.seed = seed;
    }

    public Set<Path> paths() {
      return left.keySet();
    }

    public Set<Path> folders() {
      Set<Path> all = new TreeSet<>(folders);
      left.keySet().forEach(path -> all.add(path.getParent()));
      return all;
    }

    /** Empty where there is none. */
    public Optional<byte[]> bytes(Path path) {
      return Optional.ofNullable(left.get(path))
          .map(file -> made.computeIfAbsent(file, this::bytes));
    }

    private byte[] bytes(long file) {
      Random random = new Random(seed * 31 + file);
      return applied(
          content(file), seed == KILL ? Fate.KEPT : FATES[random.nextInt(FATES.length)], random);
    }
  }

  private static byte[] applied(Content content, Fate fate, Random random) {
    if (content.later.isEmpty() || fate == Fate.LOST) {
      return content.forced;
    }
    byte[] bytes = content.forced;
    int torn = fate == Fate.TORN ? random.nextInt(content.later.size()) : content.later.size();
    for (int i = 0; i < content.later.size() && i <= torn; i++) {
      boolean isTorn = i == torn;
      bytes =
          switch (content.later.get(i)) {
            case Done.Cut(long file, long length) ->
                fate == Fate.KEPT || isTorn || random.nextBoolean() ? cut(bytes, length) : bytes;
            case Done.Wrote(long file, long at, byte[] written) ->
                isTorn
                    ? written(bytes, at, Arrays.copyOf(written, random.nextInt(written.length + 1)))
                    : written(bytes, at, written, fate, random);
            default -> bytes;
          };
    }
    return bytes;
  }

  private static byte[] cut(byte[] bytes, long length) {
    return length < bytes.length ? Arrays.copyOf(bytes, (int) length) : bytes;
  }

  private static byte[] written(byte[] bytes, long at, byte[] written) {
    byte[] result = Arrays.copyOf(bytes, Math.max(bytes.length, (int) at + written.length));
    System.arraycopy(written, 0, result, (int) at, written.length);
    return result;
  }

  /** Writes by sectors of the file, each of which comes to the disk or not. */
  private static byte[] written(byte[] bytes, long at, byte[] written, Fate fate, Random random) {
    if (fate == Fate.KEPT) {
      return written(bytes, at, written);
    }
    int end = (int) at + written.length;
    byte[] result =
        fate == Fate.SECTORS_LOST && random.nextBoolean()
            ? bytes.clone()
            : Arrays.copyOf(bytes, Math.max(bytes.length, end));
    for (int from = (int) at; from < end; ) {
      int to = Math.min(end, (from / SECTOR + 1) * SECTOR);
      boolean kept = fate != Fate.LENGTH_ONLY && random.nextInt(3) != 0;
      if (kept) {
        result = Arrays.copyOf(result, Math.max(result.length, to));
        System.arraycopy(written, from - (int) at, result, from, to - from);
      } else if (fate == Fate.SECTORS_GARBAGE && to <= result.length) {
        // Only what the file has grown by: a disk does not spoil what it was not told to write.
        for (int i = Math.max(from, bytes.length); i < to; i++) {
          result[i] = (byte) random.nextInt();
        }
      } else if (fate == Fate.SECTORS_ZEROED && to <= result.length) {
        Arrays.fill(result, Math.max(from, Math.min(to, bytes.length)), to, (byte) 0);
      }
      from = to;
    }
    return result;
  }
}
