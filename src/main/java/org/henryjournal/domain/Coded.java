package org.henryjournal.domain;

/**
 * An enum whose values stand in the journal file, and in its index, by a code that never changes;
 * the names in the program may.
 */
public interface Coded {

  /** What the journal file holds; '' where nothing is said. */
  String code();

  /**
   * The value of a code.
   *
   * @param type an enum
   * @throws Unknown when none of its values has this code
   */
  static <C extends Coded> C of(Class<C> type, String code) {
    for (C value : type.getEnumConstants()) {
      if (value.code().equals(code)) {
        return value;
      }
    }
    throw new Unknown(type, code);
  }

  /** A code that no Henry up to this one writes. */
  final class Unknown extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private Unknown(Class<?> type, String code) {
      super("No " + type.getCanonicalName() + " has the code '" + code + "'");
    }
  }
}
