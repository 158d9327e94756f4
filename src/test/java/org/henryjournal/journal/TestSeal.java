package org.henryjournal.journal;

import java.nio.file.Path;
import java.util.Optional;
import org.henryjournal.journal.seal.Cost;
import org.henryjournal.journal.seal.RecoverySheet;
import org.henryjournal.journal.seal.Secret;

/** Sealed journals for tests, whose passwords cost next to nothing to try. */
public final class TestSeal {

  static final Cost CHEAP = new Cost(64, 1, 1);

  private TestSeal() {}

  public static Secret typed(String text) {
    return new Secret(text.toCharArray());
  }

  public static Unlock with(String password) {
    return journal -> typed(password);
  }

  public static Passwords passwords(Places places) {
    return new Passwords(places, () -> CHEAP);
  }

  public static void seal(Places places, Path journal, String password) {
    passwords(places).set(journal, typed(password), Optional.empty(), Progress.NONE);
  }

  public static RecoverySheet sealWithSheet(Places places, Path journal, String password) {
    RecoverySheet sheet = RecoverySheet.random();
    passwords(places).set(journal, typed(password), Optional.of(sheet), Progress.NONE);
    return sheet;
  }
}
