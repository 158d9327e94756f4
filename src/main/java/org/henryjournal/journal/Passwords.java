package org.henryjournal.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.henryjournal.domain.Refusal;
import org.henryjournal.journal.seal.Cost;
import org.henryjournal.journal.seal.DataKey;
import org.henryjournal.journal.seal.RecoverySheet;
import org.henryjournal.journal.seal.SealHeader;
import org.henryjournal.journal.seal.Secret;

/**
 * Sets, changes and removes the password of a journal that is not open.
 *
 * <p>After a password has been set, nothing that Henry wrote of this journal can be read without
 * it: its index is gone, torn tails are deleted (they were never acknowledged), and the journals
 * put aside beside it are sealed as well. Copies that were made in another way are not known here.
 */
public final class Passwords {

  /**
   * What has been done.
   *
   * @param cost of trying one password; {@link Cost#FLOOR} where there is none any more
   * @param millis that opening the journal with it took
   * @param left files beside the journal that can still be read without a password
   */
  public record Done(Cost cost, long millis, List<Path> left) {
    public Done {
      left = List.copyOf(left);
    }
  }

  private final Places places;
  private final Supplier<Cost> cost;

  public Passwords(Places places) {
    this(places, SealHeader::costHere);
  }

  /**
   * @param cost for tests, which would take minutes; all others seal with no less than {@link
   *     Cost#FLOOR}
   */
  Passwords(Places places, Supplier<Cost> cost) {
    this.places = places;
    this.cost = cost;
  }

  /**
   * Seals a journal that has no password.
   *
   * @param sheet opens it too, where the rep wants one
   * @throws Refusal when it has one, or is not written; it is as it was then
   */
  public Done set(Path journal, Secret password, Optional<RecoverySheet> sheet, Progress progress) {
    Unlock plain =
        found -> {
          throw new Refusal("seal.is.set", found);
        };
    try (JournalFile file = JournalFile.unlock(journal, plain)) {
      return seal(file, password, sheet, progress);
    }
  }

  /**
   * Gives a sealed journal another password. The key of its data is a new one too, unless there is
   * a recovery sheet that is to stay valid: it has been printed, and opens only this key.
   *
   * @param old is asked for the password or the sheet that opens it now
   * @param sheet takes the place of the one there was
   * @throws Refusal when it has no password, or is not written; it is as it was then
   */
  public Done change(
      Path journal, Unlock old, Secret password, Optional<RecoverySheet> sheet, Progress progress) {
    try (JournalFile file = openSealed(journal, old)) {
      return seal(file, password, sheet, progress);
    }
  }

  /**
   * Makes a plain journal of a sealed one. Copies that were made while it was sealed stay so.
   *
   * @param old is asked for the password or the sheet that opens it now
   * @throws Refusal when it has no password, or is not written; it is as it was then
   */
  public void remove(Path journal, Unlock old, Progress progress) {
    try (JournalFile file = openSealed(journal, old)) {
      FirstLine plain = new FirstLine(file.header(), Optional.empty());
      rewrite(file, plain, Seal.NONE, written -> Seal.NONE, progress);
    }
  }

  private static JournalFile openSealed(Path journal, Unlock old) {
    JournalFile file = JournalFile.unlock(journal, old);
    if (!file.seal().isSealed()) {
      file.close();
      throw new Refusal("seal.is.not.set", journal);
    }
    return file;
  }

  private Done seal(
      JournalFile file, Secret password, Optional<RecoverySheet> sheet, Progress progress) {
    if (password.isEmpty()) {
      throw new Refusal("seal.password.empty");
    }
    boolean wasSealed = file.seal().isSealed();
    Optional<SealHeader> kept =
        file.first().seal().filter(old -> sheet.isEmpty() && old.hasSheet());
    String identity = FirstLine.identity(file.header());
    DataKey key = kept.isPresent() ? file.seal().copyOfKey() : DataKey.random();
    try (Seal seal = Seal.of(key, file.header())) {
      String wrapped =
          kept.map(SealHeader::sheet)
              .or(() -> sheet.map(made -> SealHeader.newSheet(key, identity, made)))
              .orElse("");
      SealHeader header = SealHeader.make(key, identity, password, cost.get(), wrapped);
      FirstLine first = new FirstLine(file.header(), Optional.of(header));
      long[] millis = {0};
      rewrite(
          file,
          first,
          seal,
          written -> {
            long before = System.nanoTime();
            Seal opened = Seal.open(written, file.path(), journal -> password.copy());
            millis[0] = (System.nanoTime() - before) / 1_000_000;
            return opened;
          },
          progress);
      List<Path> left =
          wasSealed ? List.of() : new PlainCopies(file.path(), folder(file)).seal(first, key);
      return new Done(header.cost(), millis[0], left);
    }
  }

  private Path folder(JournalFile file) {
    return places.indexOf(file.path());
  }

  private void rewrite(
      JournalFile file,
      FirstLine first,
      Seal seal,
      Function<FirstLine, Seal> proof,
      Progress progress) {
    Path index = folder(file);
    JournalFile.Position known = Index.lastKnown(file, index);
    DraftsFile drafts = new DraftsFile(index, file.header().journal(), file.seal());
    new Resealing(file).rewrite(known, first, seal, proof, progress);
    Index.forget(index);
    try {
      drafts.reseal(seal);
    } catch (IOException e) {
      throw new Refusal(e, "index.failed", index, JournalFile.reason(e));
    }
  }
}
