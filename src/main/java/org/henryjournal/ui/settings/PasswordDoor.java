package org.henryjournal.ui.settings;

import java.util.Optional;
import org.henryjournal.journal.seal.RecoverySheet;
import org.henryjournal.journal.seal.Secret;

/** What the window does about passwords: the open journal has to be closed for it. */
public interface PasswordDoor {

  /** What is to become of the password. */
  enum Kind {
    SET,
    CHANGE,
    REMOVE
  }

  /**
   * A wish of the rep's. The secrets are wiped by whoever fulfils it.
   *
   * @param old the password, or the recovery sheet, that opens the journal now; empty for none
   * @param fresh the new password; empty for none
   * @param sheet a new recovery sheet, which has been saved and read back
   */
  record Wish(Kind kind, Secret old, Secret fresh, Optional<RecoverySheet> sheet) {}

  /** Closes the journal, does it, and opens the journal again; says how that went. */
  void fulfil(Wish wish);

  LockAfter lockAfter();

  void setLockAfter(LockAfter lockAfter);
}
