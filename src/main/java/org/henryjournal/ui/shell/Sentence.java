package org.henryjournal.ui.shell;

import org.henryjournal.text.Messages;

/** A message inside a message: said in the window's language when it is shown. */
public record Sentence(String key) {

  /** The arguments with every inner message said. */
  static Object[] said(Messages messages, Object[] arguments) {
    Object[] said = new Object[arguments.length];
    for (int i = 0; i < arguments.length; i++) {
      said[i] =
          arguments[i] instanceof Sentence sentence ? messages.get(sentence.key()) : arguments[i];
    }
    return said;
  }
}
