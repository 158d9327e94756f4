package org.henryjournal.cli;

import java.util.Collections;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.henryjournal.exchange.exports.Export;
import org.henryjournal.exchange.week.WeekFormat;
import org.henryjournal.text.Messages;
import org.jspecify.annotations.Nullable;

/** Gives picocli the sentences it asks for by key. */
final class HelpTexts extends ResourceBundle {

  private static final String PREFIX = "cli.";

  private final Messages messages;

  /** What is made from the lists of formats: the choices of an option, by its key. */
  private final Map<String, String> choices;

  HelpTexts(Messages messages) {
    this.messages = messages;
    choices =
        Map.of(
            "cli.codes.export",
            Export.codes(),
            "cli.codes.week",
            WeekFormat.codes(),
            "cli.option.export.format",
            messages.get(
                "cli.option.export.format",
                Stream.of(Export.values())
                    .map(e -> messages.get("cli.option.export.one", e.code(), e.title(messages)))
                    .collect(Collectors.joining("; "))));
  }

  @Override
  protected @Nullable Object handleGetObject(String key) {
    return choices.containsKey(key)
        ? choices.get(key)
        : key.startsWith(PREFIX) && messages.has(key) ? messages.get(key) : null;
  }

  @Override
  public Enumeration<String> getKeys() {
    Set<String> keys = new HashSet<>(messages.keys(PREFIX));
    keys.addAll(choices.keySet());
    return Collections.enumeration(keys);
  }
}
