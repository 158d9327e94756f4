package org.henryjournal.sample;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.henryjournal.text.Messages;

/**
 * The words of a sample in one language, drawn in turn: no text of a section comes a second time
 * before all others have come.
 */
final class SampleText {

  private final Map<String, List<String>> sections = new HashMap<>();

  /** How many entries of a section have not come in this round; 0 begins another. */
  private final Map<String, Integer> left = new HashMap<>();

  private final Random random;

  SampleText(Messages.Language language, Random random) {
    this.random = random;
    String file = "sample_" + language.code() + ".txt";
    String section = "";
    for (String line : read(file).split("\n")) {
      String entry = line.strip();
      if (entry.startsWith("[")) {
        section = entry.substring(1, entry.length() - 1);
      } else if (!entry.isEmpty() && !entry.startsWith("#")) {
        sections.computeIfAbsent(section, s -> new ArrayList<>()).add(entry);
      }
    }
  }

  private static String read(String file) {
    try (InputStream in = SampleText.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is not in the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(file + " cannot be read", e);
    }
  }

  /** All entries of a section, in the order of the file; none where it has no such section. */
  List<String> all(String section) {
    return List.copyOf(sections.getOrDefault(section, List.of()));
  }

  /** The next entry of a section, in random order. */
  String draw(String section) {
    List<String> entries = sections.get(section);
    if (entries == null) {
      throw new IllegalArgumentException("The samples have no section " + section);
    }
    int before = left.getOrDefault(section, 0);
    int inRound = before == 0 ? entries.size() : before;
    // What has been drawn lies behind what is left of the round.
    Collections.swap(entries, random.nextInt(inRound), inRound - 1);
    left.put(section, inRound - 1);
    return entries.get(inRound - 1);
  }

  /** The next entry of a section in its fields. */
  List<String> drawFields(String section) {
    return fields(draw(section));
  }

  static List<String> fields(String entry) {
    return Arrays.asList(entry.split("\\|"));
  }
}
