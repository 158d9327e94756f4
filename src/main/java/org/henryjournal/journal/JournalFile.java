package org.henryjournal.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32C;
import org.henryjournal.domain.Refusal;

/**
 * The journal file, open and locked: the truth. It is only ever appended to.
 *
 * <p>What is made of a file that does not end with a whole change:
 *
 * <ul>
 *   <li>An incomplete last change was never acknowledged: it is set aside in a {@code .torn} file
 *       and cut off, and the journal opens.
 *   <li>Where the file is known to have been acknowledged further (at the last clean close here),
 *       or where there is a trace of yet another change or of a closing line behind the bad place,
 *       or where the last change is all there and readable and only its checksum is wrong, it is
 *       damage: what reads is read ({@link Salvage}), and nothing is ever written.
 *   <li>A file that ends exactly where a change ends is a whole journal, also when it is shorter
 *       than it was known to be: somebody has put an older copy back. It opens, and {@link
 *       Reading#missing} says how many changes it lacks.
 * </ul>
 *
 * <p>All reading and writing goes through the one {@link Disk} held here: on POSIX systems closing
 * any other stream on the file in this process would drop the lock.
 */
final class JournalFile implements AutoCloseable {

  /**
   * Where the file's good part ends.
   *
   * @param seq of its last change
   * @param crc of that change, as in a plain journal: what the next one is chained to
   * @param tag what the next change is bound to in a sealed file; '' in a plain one
   */
  record Position(long length, long seq, String crc, String tag) {

    /** The same change, and what follows it in the file and is none. */
    Position endingAt(long place) {
      return new Position(place, seq, crc, tag);
    }

    /** How it is known to everybody: the checksum of what is sealed would tell of it. */
    String mark() {
      return tag.isEmpty() ? crc : tag;
    }

    String closingLine() {
      return LineCodec.closed(seq, mark());
    }
  }

  /** Another program moved, replaced, deleted or cut the file while it was open. */
  static final class Astray extends Exception {
    private static final long serialVersionUID = 1;

    Astray() {
      super("The path leads to another file, or to one of another length");
    }
  }

  /** Called for every row of the file, in order. */
  interface Visitor {

    /** Called before the rows of each change. */
    default void change(LineCodec.Head head) {}

    void row(Row row) throws IOException;

    /** Whether rows are given; else only the checksums of the changes are looked at. */
    default boolean wantsRows() {
      return true;
    }
  }

  /**
   * The file as it was read.
   *
   * @param position where the good part, now the whole file, ends
   * @param missing how many changes it was known to have and has no more
   * @param isEndSure whether the file says itself, or it is known here, that no acknowledged change
   *     is missing at its end
   * @param damage where it is damaged; the position is then where the good part ends, before it
   */
  record Reading(Position position, long missing, boolean isEndSure, Optional<Damage> damage) {

    /** Of a file that lacks changes as it did before. */
    Reading lacking(long count) {
      return new Reading(position, count, isEndSure, damage);
    }

    Reading with(Damage told) {
      return new Reading(position, missing, isEndSure, Optional.of(told));
    }

    /** Of a whole file of which nothing is missing. */
    static Reading whole(Position position) {
      return new Reading(position, 0, true, Optional.empty());
    }
  }

  /** Known of a journal that was never closed cleanly here. */
  static final Position NOTHING = new Position(0, 0, "", "");

  /** No more is given to the disk at once: it needs a buffer of that size outside the heap. */
  private static final int SLICE = 1 << 22;

  private final Path path;
  private final Disk disk;
  private final HeaderLine first;
  private final Seal seal;
  private boolean isOfFormat1;
  private CRC32C sum = new CRC32C();
  private Optional<Path> setAside = Optional.empty();
  private boolean failed;
  private boolean anyLength;
  private Optional<ChangeForm> form = Optional.empty();

  private JournalFile(Path path, Disk disk, HeaderLine first, Seal seal) {
    this.path = path;
    this.disk = disk;
    this.first = first;
    this.seal = seal;
    this.isOfFormat1 = first.isOfFormat1();
  }

  /**
   * Makes a new, empty journal, for the owner only, and its folder where there is none.
   *
   * @throws Refusal when something is there already or the place cannot be written
   */
  static void create(Path path, JournalHeader header) {
    try {
      OwnerOnly.createFolders(OwnerOnly.folderOf(path));
      OwnerOnly.writeWhole(path, LineWriter.header(header), false);
    } catch (FileAlreadyExistsException e) {
      throw new Refusal(e, "journal.exists", path);
    } catch (IOException e) {
      throw new Refusal(e, "journal.cannot.create", path, reason(e));
    }
  }

  /**
   * Opens and locks a journal that is there; reads its header only.
   *
   * <p>A file that may not be written is opened all the same, to be read.
   *
   * @throws Refusal when it is not there, not readable, open elsewhere, not a journal, or newer
   */
  static JournalFile open(Path path) {
    return unlock(path, Unlock.NOBODY);
  }

  /**
   * @param unlock is asked where the journal is sealed
   */
  static JournalFile unlock(Path path, Unlock unlock) {
    return open(path, first -> Seal.open(first, path, unlock), disk -> disk);
  }

  static JournalFile open(Path path, UnaryOperator<Disk> between) {
    return open(path, first -> Seal.open(first, path, Unlock.NOBODY), between);
  }

  /**
   * @param sealing gives what the journal is sealed with
   * @param between what tests put between the journal and its disk
   */
  static JournalFile open(
      Path path, Function<FirstLine, Seal> sealing, UnaryOperator<Disk> between) {
    Disk disk;
    try {
      if (Files.exists(path) && !Files.isRegularFile(path)) {
        throw new Refusal(Files.isDirectory(path) ? "journal.folder" : "journal.not.journal", path);
      }
      disk =
          between.apply(
              LockedFile.open(path).orElseThrow(() -> new Refusal("journal.open.elsewhere", path)));
    } catch (NoSuchFileException e) {
      throw new Refusal(e, "journal.not.found", path);
    } catch (IOException e) {
      throw new Refusal(e, "journal.unreadable", path, reason(e));
    }
    boolean opened = false;
    try {
      HeaderLine line = HeaderLine.read(disk, path);
      JournalFile file = new JournalFile(path, disk, line, sealing.apply(line.first()));
      opened = true;
      return file;
    } catch (IOException e) {
      throw new Refusal(e, "journal.unreadable", path, reason(e));
    } finally {
      if (!opened) {
        closeQuietly(disk);
      }
    }
  }

  /** Whether a journal that nobody has open is sealed; false where none lies there. */
  static boolean isSealed(Path path) {
    boolean[] sealed = new boolean[1];
    try (JournalFile file = open(path, first -> noted(first, sealed), disk -> disk)) {
      return sealed[0];
    } catch (Refusal e) {
      return false;
    }
  }

  private static Seal noted(FirstLine first, boolean[] sealed) {
    sealed[0] = first.seal().isPresent();
    return Seal.NONE;
  }

  /** Opens a copy of this journal, which has the same key, or none. */
  Function<FirstLine, Seal> sealOfSame(Path copy) {
    return line ->
        line.equals(first.first()) && seal.isSealed()
            ? seal.copy()
            : Seal.open(line, copy, Unlock.NOBODY);
  }

  /** Whether what follows a good change is more than an append that was never finished. */
  boolean isDamage(Position good, long size) throws IOException {
    return new Tail(disk, good, size, seal.isSealed()).isDamage();
  }

  /** Which journal lies at a place that nobody has open; empty where none does or none reads. */
  static Optional<UUID> owner(Path path) {
    try (JournalFile file = open(path, first -> Seal.NONE, disk -> disk)) {
      return Optional.of(file.header().journal());
    } catch (Refusal e) {
      return Optional.empty();
    }
  }

  /** A file that is not the own one, of which only the header has been read. */
  static JournalFile over(Path path, Disk disk, Function<FirstLine, Seal> sealing)
      throws IOException {
    HeaderLine line = HeaderLine.read(disk, path);
    return new JournalFile(path, disk, line, sealing.apply(line.first()));
  }

  Path path() {
    return path;
  }

  JournalHeader header() {
    return first.header();
  }

  boolean isHeaderDamaged() {
    return first.isDamaged();
  }

  FirstLine first() {
    return first.first();
  }

  /** Where the first line ends, before all changes. */
  Position headerEnd() {
    return first.end();
  }

  /** What seals this journal and all that is kept of it. */
  Seal seal() {
    return seal;
  }

  /** Where a torn tail was put when the file was read, if there was one. */
  Optional<Path> setAside() {
    return setAside;
  }

  /** Whether a write failed so that the file has to be opened anew before it is written again. */
  boolean hasFailed() {
    return failed;
  }

  /** Checksum of every byte that this program has read or written here. */
  long sum() {
    return sum.getValue();
  }

  /** Whether the file is, byte for byte, of this length and checksum. */
  boolean isWhole(long length, long sumOfAll) throws IOException {
    if (disk.size() != length) {
      return false;
    }
    sum = disk.sumOf(length);
    return sum.getValue() == sumOfAll;
  }

  /**
   * Reads and checks every change, and sets an incomplete last one aside. Of a damaged file what
   * reads is given.
   *
   * @param known up to where the journal was acknowledged when it was last closed cleanly here
   * @param words for what is damaged
   * @throws Refusal when the file is newer; it is then untouched
   */
  Reading read(Position known, Visitor visitor, Damage.Words words, Progress progress) {
    try {
      long size = disk.size();
      ChangeReader changes = readTo(size, visitor, progress);
      Position good = changes.good();
      Optional<Damage> damage = Optional.empty();
      if (first.isDamaged() || isDamaged(good, size, known)) {
        anyLength = true;
        damage = Optional.of(salvage(changes, size, visitor, words));
      } else if (disk.isReadOnly()) {
        anyLength = true;
      } else {
        endAt(good, size);
        sum = disk.sumOf(good.length());
      }
      return new Reading(
          good,
          damage.isPresent() ? 0 : Math.max(0, known.seq() - good.seq()),
          changes.isClosed() || !known.equals(NOTHING) || isOfFormat1 || good.seq() == 0,
          damage);
    } catch (IOException e) {
      throw new Refusal(e, "journal.unreadable", path, reason(e));
    }
  }

  private Damage salvage(ChangeReader changes, long size, Visitor visitor, Damage.Words words)
      throws IOException {
    Disk plain = seal.opened(disk, first.end(), changes.good(), size);
    Position good = seal.isSealed() ? changes.good().endingAt(0) : changes.good();
    List<DamagedPart.Block> blocks = DamagedPart.blocks(plain, good, plain.size());
    return blocks.isEmpty()
        ? Damage.ofHeader(header())
        : new Salvage(plain, good, changes.lastAt(), words).read(blocks, visitor);
  }

  private boolean isDamaged(Position good, long size, Position known) throws IOException {
    return good.length() < size && (good.seq() < known.seq() || isDamage(good, size));
  }

  /** What follows the last good change was never acknowledged; a lost line feed is written. */
  private void endAt(Position good, long size) throws IOException {
    if (good.length() < size) {
      Tail tail = new Tail(disk, good, size, seal.isSealed());
      if (tail.isClosing()) {
        tail.cut();
      } else {
        setAside = Optional.of(tail.setAside(path));
      }
    } else if (good.length() > size) {
      disk.write(ByteBuffer.wrap(new byte[] {'\n'}), size);
      disk.force();
    }
  }

  /**
   * Says in the file that all of it was acknowledged, for whoever reads it without knowing that
   * from elsewhere. A journal of format 1 becomes one of format 2.
   *
   * @return where the file ends now; the same place where it cannot be said
   */
  Position close(Position end) {
    try {
      if (isOfFormat1) {
        disk.write(ByteBuffer.wrap(new byte[] {'2'}), LineCodec.FORMAT_AT);
        disk.force();
        isOfFormat1 = false;
        sum = disk.sumOf(end.length());
      }
      byte[] line = end.closingLine().getBytes(StandardCharsets.US_ASCII);
      append(line, line.length, end.length());
      return end.endingAt(end.length() + line.length);
    } catch (IOException | Astray | Refusal e) {
      System.getLogger(JournalFile.class.getName())
          .log(System.Logger.Level.WARNING, "The journal was closed without a closing line", e);
      return end;
    }
  }

  /**
   * Reads and checks every change once more; nobody may write meanwhile.
   *
   * @param position where the file ends as far as its writer knows
   * @throws Refusal when that is not so; the file is untouched
   */
  void readAgain(Position position, Visitor visitor, Progress progress) {
    try {
      ChangeReader changes = readTo(position.length(), visitor, progress);
      if (!changes.good().equals(position)) {
        Tail tail = new Tail(disk, changes.good(), position.length(), seal.isSealed());
        tail.isDamage();
        throw damaged(changes, tail.nextAt().orElse(changes.lastAt()));
      }
    } catch (IOException e) {
      throw new Refusal(e, "journal.unreadable", path, reason(e));
    }
  }

  /** Whether another file begins with the same first line, whatever it is sealed with. */
  boolean beginsAs(JournalFile other) {
    return first.end().crc().equals(other.first.end().crc());
  }

  /** Gives one change after the other, from the first. */
  ChangeReader changes(long limit) {
    return new ChangeReader(path, header(), seal, disk, first.end(), limit);
  }

  private ChangeReader readTo(long limit, Visitor visitor, Progress progress) throws IOException {
    ChangeReader changes = changes(limit);
    while (changes.next(visitor)) {
      progress.at(changes.good().length(), Math.max(limit, 1));
    }
    return changes;
  }

  /** Reads every change up to a place that is known to be good; somebody may write behind it. */
  void readUpTo(Position end, Visitor visitor, Progress progress) {
    try {
      readTo(end.length(), visitor, progress);
    } catch (IOException e) {
      throw new Refusal(e, "journal.unreadable", path, reason(e));
    }
  }

  /**
   * Where the journal stood at the end of a day, by when its changes were made.
   *
   * @param end up to where it is read
   */
  Position at(LocalDate day, Position end) {
    try {
      ChangeReader changes =
          new ChangeReader(path, header(), seal, disk, first.end(), end.length());
      Position at = changes.good();
      while (changes.next(row -> {}) && !changes.lastAt().toLocalDate().isAfter(day)) {
        at = changes.good();
      }
      return at;
    } catch (IOException e) {
      throw new Refusal(e, "journal.unreadable", path, reason(e));
    }
  }

  /** The days between the last good change and the next one that reads. */
  private Refusal damaged(ChangeReader changes, OffsetDateTime next) {
    return new Refusal("journal.damaged", path, changes.good().seq() + 1, days(changes, next));
  }

  /** The days between the last good change and the next one that reads. */
  static String days(ChangeReader changes, OffsetDateTime next) {
    LocalDate from = changes.lastAt().toLocalDate();
    LocalDate to = next.toLocalDate();
    return to.isAfter(from) ? from + " – " + to : from.toString();
  }

  /**
   * Appends a change and forces it to the disk; {@link #append(byte[], int, long)} says what is
   * when that fails.
   *
   * @param end where the file ends
   * @return where it ends now
   */
  Position append(LineCodec.Encoded change, long seq, Position end) throws Astray {
    ChangeForm forming = form.orElseGet(() -> seal.after(end));
    form = Optional.of(forming);
    ChangeForm.Formed formed = forming.form(change, seq, end.length());
    append(formed.bytes(), formed.length(), end.length());
    forming.written(formed);
    return formed.end();
  }

  /**
   * Appends bytes and forces them to the disk. When that fails the file is as it was. When the
   * force fails, or the file cannot be cut back, nobody knows what the disk holds, and nothing more
   * is written until the journal has been opened anew.
   *
   * @throws Refusal when the bytes are not surely on the disk
   * @throws Astray when they are not, or not surely, in the file to which the path leads; neither
   *     is touched
   */
  void append(byte[] bytes, int length, long at) throws Astray {
    if (failed) {
      throw new Refusal("journal.write.stopped", path);
    }
    requireThere(at);
    boolean written = false;
    boolean done = false;
    try {
      for (int from = 0; from < length; ) {
        int slice = Math.min(SLICE, length - from);
        from += disk.write(ByteBuffer.wrap(bytes, from, slice), at + from);
      }
      written = true;
      disk.force();
      done = true;
    } catch (IOException e) {
      throw new Refusal(e, "journal.write.failed", path, reason(e));
    } finally {
      if (!done) {
        failed |= written;
        cutBack(at);
      }
    }
    requireThere(at + length);
    sum.update(bytes, 0, length);
  }

  /** Whether the file has, at this change, what was acknowledged up to it. */
  boolean contains(Position end) throws IOException {
    ChangeReader changes = new ChangeReader(path, header(), seal, disk, first.end(), disk.size());
    while (changes.good().seq() < end.seq() && changes.next(row -> {})) {
      continue;
    }
    return changes.good().seq() == end.seq() && changes.good().mark().equals(end.mark());
  }

  private void requireThere(long length) throws Astray {
    if (!isThere(length)) {
      failed = true;
      throw new Astray();
    }
  }

  /**
   * Whether the path still leads to this file, which has this length; or any, where it is only read
   * or a part of a change could not be cut off.
   */
  boolean isThere(long length) {
    try {
      return disk.isThere(anyLength ? disk.size() : length);
    } catch (IOException e) {
      return false;
    }
  }

  /** Whether the first line is as it was written, so that the changes are chained to it. */
  boolean isHeaderGood() {
    return !first.isDamaged();
  }

  /** Whether it was opened to be read only: the file or its disk may not be written. */
  boolean isReadOnly() {
    return disk.isReadOnly();
  }

  /** What was opened, wherever its name leads by now. */
  Disk disk() {
    return disk;
  }

  private void cutBack(long length) {
    boolean cut = false;
    try {
      disk.truncate(length);
      cut = true;
    } catch (IOException e) {
      // What made it necessary is said already.
    } finally {
      failed |= !cut;
      anyLength |= !cut;
    }
  }

  static String reason(IOException e) {
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }

  private static void closeQuietly(Disk disk) {
    try {
      disk.close();
    } catch (IOException e) {
      System.getLogger(JournalFile.class.getName()).log(System.Logger.Level.WARNING, "close", e);
    }
  }

  @Override
  public void close() {
    seal.close();
    closeQuietly(disk);
  }
}
