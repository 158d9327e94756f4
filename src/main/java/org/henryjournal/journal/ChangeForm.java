package org.henryjournal.journal;

import java.util.Optional;
import org.henryjournal.journal.seal.ChangeSealer;

/** Makes of changes what stands in the file, one after the other: as they are, or sealed. */
final class ChangeForm {

  private final Optional<ChangeSealer> sealer;

  ChangeForm(Optional<ChangeSealer> sealer) {
    this.sealer = sealer;
  }

  /**
   * A change that is to be written.
   *
   * @param bytes the first {@code length} of them go into the file
   * @param end where the file ends then
   */
  record Formed(
      byte[] bytes, int length, JournalFile.Position end, Optional<ChangeSealer.Sealed> sealed) {}

  /**
   * @param change stands in the array at its beginning
   */
  Formed form(LineCodec.Encoded change, long seq, long at) {
    Optional<ChangeSealer.Sealed> sealed =
        sealer.map(s -> s.seal(change.bytes(), change.length(), seq));
    byte[] bytes = sealed.map(ChangeSealer.Sealed::bytes).orElse(change.bytes());
    int length = sealed.isPresent() ? bytes.length : change.length();
    String tag = sealed.map(s -> s.tagAfter().hex()).orElse("");
    return new Formed(
        bytes, length, new JournalFile.Position(at + length, seq, change.crc(), tag), sealed);
  }

  /** It is in the file: the next one follows it. */
  void written(Formed change) {
    sealer.ifPresent(s -> change.sealed().ifPresent(s::written));
  }
}
