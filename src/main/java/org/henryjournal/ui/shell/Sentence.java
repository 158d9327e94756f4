package org.henryjournal.ui.shell;

import java.util.List;
import org.henryjournal.text.Messages;

/**
 * A message inside a message, or one that a view model leaves to its view: said in the window's
 * language when it is shown.
 *
 * @param arguments may be sentences themselves
 */
public record Sentence(String key, List<Object> arguments) {

  public Sentence {
    arguments = List.copyOf(arguments);
  }

  public static Sentence of(String key, Object... arguments) {
    return new Sentence(key, List.of(arguments));
  }

  public String said(Messages messages) {
    return messages.get(key, said(messages, arguments.toArray()));
  }

  /** The arguments with every inner message said. */
  static Object[] said(Messages messages, Object[] arguments) {
    Object[] said = new Object[arguments.length];
    for (int i = 0; i < arguments.length; i++) {
      said[i] = arguments[i] instanceof Sentence sentence ? sentence.said(messages) : arguments[i];
    }
    return said;
  }
}
