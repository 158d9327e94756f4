package org.henryjournal.exchange.imports;

import java.util.List;
import java.util.Optional;

/** A row cannot be read. */
final class Unreadable extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  private Unreadable(Problem problem) {
    super(problem.key(), null, false, false);
    this.problem = problem;
  }

  static Unreadable row(String key, String... arguments) {
    return new Unreadable(new Problem(key, List.of(arguments), Optional.empty()));
  }

  static Unreadable cell(ImportField field, String key, String... arguments) {
    return new Unreadable(new Problem(key, List.of(arguments), Optional.of(field)));
  }

  Problem problem() {
    return problem;
  }
}
