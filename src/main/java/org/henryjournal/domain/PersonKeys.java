package org.henryjournal.domain;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** By what two records are seen to be about the same customer or person. */
public final class PersonKeys {

  /** Extensions and numbers such as 110 tell nobody apart. */
  private static final int SHORTEST_PHONE = 7;

  private static final Pattern BETWEEN = Pattern.compile("[,;/、，；|\n]| {2,}");

  /** Behind the name of a customer whose name another one had. */
  public static final Pattern NUMBER = Pattern.compile("\\(\\d{1,6}\\)$");

  private PersonKeys() {}

  /** Case, spaces and the width of signs do not count. */
  public static String name(String name) {
    return plain(name).replaceAll("\\s+", "");
  }

  /** The same for a name that got a number behind it, since another customer had it. */
  public static String unnumbered(String name) {
    return NUMBER.matcher(name(name)).replaceFirst("");
  }

  /** The digits of each number, without China's own prefix. */
  public static List<String> phones(String written) {
    List<String> keys = new ArrayList<>();
    for (String part : BETWEEN.split(plain(written))) {
      String digits = part.replaceAll("\\D", "");
      if (part.strip().startsWith("00")) {
        digits = digits.substring(2);
      }
      boolean fromAbroad = part.strip().startsWith("+") || part.strip().startsWith("00");
      boolean mobile = digits.length() == 13 && digits.startsWith("861");
      if (digits.startsWith("86") && (fromAbroad || mobile)) {
        digits = digits.substring(2);
      }
      if (digits.startsWith("0")) {
        digits = digits.substring(1);
      }
      if (digits.length() >= SHORTEST_PHONE) {
        keys.add(digits);
      }
    }
    return keys;
  }

  public static List<String> emails(String written) {
    List<String> keys = new ArrayList<>();
    for (String part : BETWEEN.split(plain(written))) {
      if (part.contains("@")) {
        keys.add(part.strip());
      }
    }
    return keys;
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
  }
}
