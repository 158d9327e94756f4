package org.henryjournal.exchange.fonts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The fonts of a machine, from which those are taken that have all characters of a text. Of those
 * that have, the ones made for reading come first.
 */
public final class FontShelf {

  private static final int DEEPEST = 8;

  /** How the names of files begin that are good for Chinese, the best first. */
  private static final List<String> CHINESE =
      List.of(
          "msyh",
          "pingfang",
          "notosanscjk",
          "notosanssc",
          "sourcehansans",
          "hiraginosansgb",
          "stheiti",
          "wqymicrohei",
          "wqyzenhei",
          "droidsansfallback",
          "simhei",
          "deng",
          "simsun",
          "arialunicode",
          "songti",
          "notoserifcjk");

  private static final List<String> LATIN =
      List.of(
          "segoeui",
          "helveticaneue",
          "notosansregular",
          "opensansregular",
          "liberationsansregular",
          "dejavusans",
          "arial",
          "helvetica");

  /** In the names of files that are not for reading. */
  private static final List<String> ODD =
      List.of(
          "bold", "bd", "black", "heavy", "light", "thin", "italic", "oblique", "mono", "cond",
          "serif", "medium", "narrow", "extra");

  /** Fonts that show a box for every character there is. */
  private static final List<String> EMPTY = List.of("lastresort", "adobeblank");

  private final List<Path> folders;
  private final String system;

  /**
   * @param system its name as Java says it
   */
  public FontShelf(List<Path> folders, String system) {
    this.folders = List.copyOf(folders);
    this.system = system.toLowerCase(Locale.ROOT);
  }

  /** Of this machine, those that only this user has among them. */
  public static FontShelf ofMachine() {
    return of(
        System.getProperty("os.name"), Path.of(System.getProperty("user.home")), System.getenv());
  }

  static FontShelf of(String system, Path home, Map<String, String> environment) {
    String name = system.toLowerCase(Locale.ROOT);
    List<Path> folders = new ArrayList<>();
    if (name.startsWith("windows")) {
      set(environment, "WINDIR").ifPresent(w -> folders.add(Path.of(w, "Fonts")));
      set(environment, "LOCALAPPDATA")
          .ifPresent(l -> folders.add(Path.of(l, "Microsoft", "Windows", "Fonts")));
    } else if (name.startsWith("mac")) {
      folders.add(home.resolve("Library/Fonts"));
      folders.add(Path.of("/Library/Fonts"));
      folders.add(Path.of("/System/Library/Fonts"));
    } else {
      Path own = set(environment, "HOME").map(Path::of).orElse(home);
      folders.add(
          set(environment, "XDG_DATA_HOME")
              .map(Path::of)
              .orElse(own.resolve(".local/share"))
              .resolve("fonts"));
      folders.add(own.resolve(".fonts"));
      folders.add(Path.of("/usr/local/share/fonts"));
      folders.add(Path.of("/usr/share/fonts"));
    }
    return new FontShelf(folders, system);
  }

  private static Optional<String> set(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
  }

  /** {@code linux}, {@code windows} or {@code mac}. */
  public String system() {
    return system.startsWith("windows") ? "windows" : system.startsWith("mac") ? "mac" : "linux";
  }

  /**
   * As few faces as have all the characters, the first for as many as can be; together they may
   * lack some where nothing on the machine has these.
   *
   * @param without files that turned out to be damaged
   */
  public List<FontFace> covering(BitSet characters, Set<Path> without) {
    boolean chinese =
        characters.stream()
            .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    List<Path> files = files(chinese).stream().filter(f -> !without.contains(f)).toList();
    List<Path> preferred = files.stream().filter(f -> rank(f, chinese) < rankOfOthers()).toList();
    Map<Path, List<FontFace>> read = new HashMap<>();
    BitSet left = (BitSet) characters.clone();
    List<FontFace> chosen = new ArrayList<>();
    for (List<Path> shelf : List.of(preferred, files)) {
      while (!left.isEmpty()) {
        Optional<FontFace> best = best(shelf, left, read);
        if (best.isEmpty()) {
          break;
        }
        chosen.add(best.get());
        left.andNot(best.get().characters());
      }
    }
    return chosen;
  }

  /** The first that has all; else one of those that have the most. */
  private static Optional<FontFace> best(
      List<Path> files, BitSet left, Map<Path, List<FontFace>> read) {
    Optional<FontFace> best = Optional.empty();
    int most = 0;
    int all = left.cardinality();
    for (Path file : files) {
      for (FontFace face : read.computeIfAbsent(file, FontShelf::faces)) {
        BitSet has = (BitSet) face.characters().clone();
        has.and(left);
        if (has.cardinality() > most) {
          most = has.cardinality();
          best = Optional.of(face);
        }
        if (most == all) {
          return best;
        }
      }
    }
    return best;
  }

  /** The simplified Chinese one of a collection comes first; a file that is no font has none. */
  private static List<FontFace> faces(Path file) {
    try {
      return FontFace.of(file).stream()
          .sorted(Comparator.comparing((FontFace face) -> !isSimplified(face.name())))
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private static boolean isSimplified(String name) {
    return name.matches(".*\\b(SC|GB|CN)\\b.*") && !name.contains("Mono");
  }

  private List<Path> files(boolean chinese) {
    List<Path> found = new ArrayList<>();
    for (Path folder : folders) {
      try (Stream<Path> all = Files.walk(folder, DEEPEST)) {
        all.filter(FontShelf::isFont).forEach(found::add);
      } catch (IOException | UncheckedIOException e) {
        // A folder that is not there, or not ours to read, has no fonts.
        continue;
      }
    }
    found.sort(
        Comparator.comparingInt((Path file) -> rank(file, chinese))
            .thenComparing(FontShelf::isOdd)
            .thenComparingInt(file -> plain(file).length())
            .thenComparing(Path::compareTo));
    return found;
  }

  private static boolean isFont(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return name.matches(".*\\.(ttf|otf|ttc|otc)")
        && EMPTY.stream().noneMatch(plain(file)::contains);
  }

  /** The name of the file in small letters, without its ending, spaces and signs. */
  private static String plain(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return name.substring(0, name.lastIndexOf('.')).replaceAll("[^a-z0-9]", "");
  }

  private static boolean isOdd(Path file) {
    return ODD.stream().anyMatch(plain(file)::contains);
  }

  private static int rankOfOthers() {
    return CHINESE.size() + LATIN.size();
  }

  private static int rank(Path file, boolean chinese) {
    int inChinese = index(CHINESE, plain(file));
    int inLatin = LATIN.indexOf(plain(file));
    if (inChinese >= 0) {
      return chinese ? inChinese : LATIN.size() + inChinese;
    }
    if (inLatin >= 0) {
      return chinese ? CHINESE.size() + inLatin : inLatin;
    }
    return rankOfOthers();
  }

  private static int index(List<String> beginnings, String name) {
    for (int i = 0; i < beginnings.size(); i++) {
      if (name.startsWith(beginnings.get(i))) {
        return i;
      }
    }
    return -1;
  }
}
