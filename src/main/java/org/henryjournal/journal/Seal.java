package org.henryjournal.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.henryjournal.domain.Refusal;
import org.henryjournal.journal.seal.ChangeOpener;
import org.henryjournal.journal.seal.ChangeSealer;
import org.henryjournal.journal.seal.DataKey;
import org.henryjournal.journal.seal.RecoverySheet;
import org.henryjournal.journal.seal.SealHeader;
import org.henryjournal.journal.seal.Secret;
import org.henryjournal.journal.seal.Tag;

/**
 * What seals an open journal and whatever is kept of it, or leaves it as it is. Holds the key until
 * it is closed.
 */
final class Seal implements AutoCloseable {

  /** Of a journal without a password. */
  static final Seal NONE = new Seal(Optional.empty(), Optional.empty(), false);

  private final Optional<DataKey> key;
  private final Optional<JournalHeader> header;
  private final boolean bySheet;

  private Seal(Optional<DataKey> key, Optional<JournalHeader> header, boolean bySheet) {
    this.key = key;
    this.header = header;
    this.bySheet = bySheet;
  }

  /** With a key that is this seal's from now on. */
  static Seal of(DataKey key, JournalHeader header) {
    return new Seal(Optional.of(key), Optional.of(header), false);
  }

  /**
   * Opens the seal of a journal, where it has one.
   *
   * @throws Refusal when the password is wrong, or asks for too much memory
   */
  static Seal open(FirstLine first, Path journal, Unlock unlock) {
    if (first.seal().isEmpty()) {
      return NONE;
    }
    try (Secret secret = unlock.secret(journal)) {
      SealHeader.Unlocked opened =
          first
              .seal()
              .get()
              .unlock(FirstLine.identity(first.header()), secret)
              .orElseThrow(() -> wrong(first.seal().get(), secret));
      return new Seal(Optional.of(opened.key()), Optional.of(first.header()), opened.bySheet());
    }
  }

  private static Refusal wrong(SealHeader seal, Secret typed) {
    OptionalInt block = RecoverySheet.wrongBlock(typed);
    return seal.hasSheet() && block.isPresent()
        ? new Refusal("journal.sheet.wrong", block.getAsInt())
        : new Refusal(Unlock.WRONG);
  }

  /** To be closed by itself. */
  Seal copy() {
    return new Seal(key.map(DataKey::copy), header, bySheet);
  }

  boolean isSealed() {
    return key.isPresent();
  }

  /** Whether the recovery sheet has opened it, and not the password. */
  boolean isBySheet() {
    return bySheet;
  }

  /** The key, to be closed by the caller; only where this is sealed. */
  DataKey copyOfKey() {
    return key.orElseThrow().copy();
  }

  /** The lines behind the first one. */
  Lines lines(Disk disk, JournalFile.Position headerEnd, long limit) {
    DiskLines there = new DiskLines(disk, headerEnd.length(), limit);
    return isSealed()
        ? new SealedLines(
            there,
            new ChangeOpener(
                key.orElseThrow(), header.orElseThrow().journal(), new Tag(headerEnd.tag())))
        : there;
  }

  /**
   * What lies behind the last good change, to be salvaged from: of a sealed file what still opens,
   * a file of its own in memory.
   */
  Disk opened(Disk disk, JournalFile.Position headerEnd, JournalFile.Position good, long size)
      throws IOException {
    return isSealed()
        ? OpenedRest.of(
            disk,
            new ChangeOpener(
                key.orElseThrow(), header.orElseThrow().journal(), new Tag(good.tag())),
            headerEnd.length(),
            good.length(),
            size)
        : disk;
  }

  /** What follows this change in the file is to be made with. */
  ChangeForm after(JournalFile.Position end) {
    return new ChangeForm(
        key.map(k -> new ChangeSealer(k, header.orElseThrow().journal(), new Tag(end.tag()))));
  }

  /** What an index is sealed with. */
  Optional<String> indexPassword() {
    return key.map(k -> k.indexPassword(header.orElseThrow().journal()));
  }

  /** A file that is kept beside an index, as it is written. */
  byte[] sealFile(String name, byte[] plain) {
    return key.map(k -> k.sealFile(name, plain)).orElse(plain);
  }

  /** The opposite; empty where it is sealed and not by this seal. */
  Optional<byte[]> openFile(String name, byte[] bytes) {
    return key.isPresent() ? key.get().openFile(name, bytes) : Optional.of(bytes);
  }

  @Override
  public void close() {
    key.ifPresent(DataKey::close);
  }
}
