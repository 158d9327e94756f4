package org.henryjournal.journal;

import java.nio.file.Path;
import org.henryjournal.domain.Refusal;
import org.henryjournal.journal.seal.Secret;

/** Is asked for the password when a journal turns out to be sealed, and only then. */
@FunctionalInterface
public interface Unlock {

  /** Key of the refusal of a sealed journal for which there is no password. */
  String SEALED = "journal.sealed";

  /** Key of the refusal of a wrong password. */
  String WRONG = "journal.password.wrong";

  /** Nobody is there to be asked. */
  Unlock NOBODY =
      journal -> {
        throw new Refusal(SEALED, journal);
      };

  /**
   * @return the password, or the recovery sheet in its place; it is wiped when it has been tried
   * @throws Refusal when there is none
   */
  Secret secret(Path journal);
}
