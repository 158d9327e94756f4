package org.henryjournal.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something Henry will not or cannot do, to be told as a sentence: the key of the sentence and what
 * stands in it. The log gets the cause.
 */
public class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String key;
  private final transient List<Object> arguments;

  public Refusal(String key, Object... arguments) {
    this(null, key, arguments);
  }

  public Refusal(@Nullable Throwable cause, String key, Object... arguments) {
    super(key, cause);
    this.key = key;
    this.arguments = List.of(arguments);
  }

  /** Key of the sentence in the message files. */
  public String key() {
    return key;
  }

  public Object[] arguments() {
    return arguments.toArray();
  }
}
