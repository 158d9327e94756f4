package org.henryjournal.cli;

import java.util.Collections;
import java.util.Enumeration;
import java.util.ResourceBundle;
import org.henryjournal.text.Messages;
import org.jspecify.annotations.Nullable;

/** Gives picocli the sentences it asks for by key. */
final class HelpTexts extends ResourceBundle {

  private static final String PREFIX = "cli.";

  private final Messages messages;

  HelpTexts(Messages messages) {
    this.messages = messages;
  }

  @Override
  protected @Nullable Object handleGetObject(String key) {
    return key.startsWith(PREFIX) && messages.has(key) ? messages.get(key) : null;
  }

  @Override
  public Enumeration<String> getKeys() {
    return Collections.enumeration(messages.keys(PREFIX));
  }
}
