package org.henryjournal.journal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * A file that is called as a backup is: {@code journal-20261130-101500-1234.henry.gz}. Whose backup
 * it is says its first line, not its name.
 *
 * @param journal file name of the journal, without its ending
 * @param at when it was made, by the clock of the machine, in whole seconds
 * @param seq number of the last change in it
 * @param size in bytes, compressed
 */
public record BackupFile(Path path, String journal, LocalDateTime at, long seq, long size) {

  static final String ENDING = Places.ENDING + ".gz";

  /** The newest last. Where the clock was set back, more changes are newer within its second. */
  public static final Comparator<BackupFile> BY_AGE =
      Comparator.comparing(BackupFile::at)
          .thenComparingLong(BackupFile::seq)
          .thenComparing(file -> file.path().toString());

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private static final Pattern NAME =
      Pattern.compile("(?s)(.+)-(\\d{8}-\\d{6})-(\\d{1,18})(?:\\+\\d+)?" + Pattern.quote(ENDING));

  /** No header line is longer, also not one that says how a journal is sealed. */
  private static final int LONGEST_HEADER = 1 << 16;

  /** A name for a backup made now that is not taken in the folder. */
  static Path free(Path folder, String journal, LocalDateTime at, long seq) {
    String stem = journal + "-" + STAMP.format(at) + "-" + seq;
    Path place = folder.resolve(stem + ENDING);
    for (int i = 2; Files.exists(place); i++) {
      place = folder.resolve(stem + "+" + i + ENDING);
    }
    return place;
  }

  /** Whether a file is what a backup that was never finished left. */
  static boolean isPart(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.endsWith(OwnerOnly.PART)
        && NAME.matcher(name.substring(0, name.length() - OwnerOnly.PART.length())).matches();
  }

  /** Empty where it is not called as a backup is, or cannot be looked at. */
  public static Optional<BackupFile> of(Path path) {
    Matcher name = NAME.matcher(String.valueOf(path.getFileName()));
    if (!name.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new BackupFile(
              path,
              name.group(1),
              LocalDateTime.parse(name.group(2), STAMP).truncatedTo(ChronoUnit.SECONDS),
              Long.parseLong(name.group(3)),
              Files.size(path)));
    } catch (DateTimeException | IOException e) {
      return Optional.empty();
    }
  }

  /** Which journal it is of; empty where its first line does not read. */
  Optional<UUID> owner() {
    return firstLine().map(line -> line.header().journal());
  }

  /** Whether everybody can read it; false where its first line does not read. */
  boolean isPlain() {
    return firstLine().filter(line -> line.seal().isEmpty()).isPresent();
  }

  private Optional<FirstLine> firstLine() {
    try (InputStream in = new GZIPInputStream(ForeignFile.open(path))) {
      byte[] start = in.readNBytes(LONGEST_HEADER);
      for (int i = 0; i < start.length; i++) {
        if (start[i] == '\n') {
          return Optional.of(FirstLine.read(start, i + 1));
        }
      }
      return Optional.empty();
    } catch (IOException | LineCodec.BadLine | RuntimeException e) {
      return Optional.empty();
    }
  }

  boolean isOf(UUID owner) {
    return owner().filter(owner::equals).isPresent();
  }

  /** The backups of a folder that are wanted, the newest first; none where it is not there. */
  static List<BackupFile> in(Path folder, Predicate<BackupFile> wanted) {
    List<BackupFile> found = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + ENDING)) {
      for (Path file : files) {
        of(file).filter(wanted).ifPresent(found::add);
      }
    } catch (IOException | java.nio.file.DirectoryIteratorException e) {
      System.getLogger(BackupFile.class.getName())
          .log(System.Logger.Level.DEBUG, "A backup folder does not read", e);
    }
    found.sort(BY_AGE.reversed());
    return found;
  }
}
