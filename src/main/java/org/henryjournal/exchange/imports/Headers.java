package org.henryjournal.exchange.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What the headers of a file mean, by the words of {@code headers.properties}. */
final class Headers {

  /** By kind what a header means, in the order of the file. */
  private static final Map<ImportKind, Map<String, ImportField>> KNOWN = load();

  private Headers() {}

  private static Map<ImportKind, Map<String, ImportField>> load() {
    Map<ImportKind, Map<String, ImportField>> known = new EnumMap<>(ImportKind.class);
    for (String line : lines()) {
      if (!line.isBlank() && !line.startsWith("#")) {
        int dot = line.indexOf('.');
        int equals = line.indexOf('=');
        ImportKind kind = ImportKind.ofCode(line.substring(0, dot)).orElseThrow();
        ImportField field = ImportField.ofCode(line.substring(dot + 1, equals)).orElseThrow();
        Map<String, ImportField> fields = known.computeIfAbsent(kind, k -> new LinkedHashMap<>());
        for (String header : line.substring(equals + 1).split(",")) {
          fields.putIfAbsent(key(header), field);
        }
      }
    }
    known.replaceAll((kind, fields) -> Collections.unmodifiableMap(fields));
    return Collections.unmodifiableMap(known);
  }

  private static List<String> lines() {
    try (InputStream in =
        Objects.requireNonNull(Headers.class.getResourceAsStream("headers.properties"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a column can hold: the fields of a kind that have headers, in their order. */
  static List<ImportField> fields(ImportKind kind) {
    return KNOWN.getOrDefault(kind, Map.of()).values().stream().distinct().toList();
  }

  /** What counts of a header; a unit in brackets, numbers and punctuation do not. */
  static String key(String header) {
    StringBuilder key = new StringBuilder(header.length());
    for (int i = 0; i < header.length(); i++) {
      char c = header.charAt(i);
      if ("(（[【".indexOf(c) >= 0) {
        break;
      }
      if (Character.isLetter(c)) {
        key.append(c);
      }
    }
    return key.toString().toLowerCase(Locale.ROOT);
  }

  static Optional<ImportField> field(ImportKind kind, String header) {
    return Optional.ofNullable(KNOWN.getOrDefault(kind, Map.of()).get(key(header)));
  }

  /** What each column seems to hold. */
  static List<Optional<ImportField>> guess(ImportKind kind, List<String> headers) {
    List<Optional<ImportField>> columns = new ArrayList<>();
    Set<ImportField> taken = EnumSet.noneOf(ImportField.class);
    for (String header : headers) {
      columns.add(
          field(kind, header).filter(field -> field.joint().isPresent() | taken.add(field)));
    }
    return columns;
  }

  /** How many headers of a row are known to a kind. */
  static int known(ImportKind kind, List<String> headers) {
    return (int) guess(kind, headers).stream().filter(Optional::isPresent).count();
  }

  /**
   * The kind whose columns fit best: of those that have what they need, the one that knows most
   * headers; empty where none has.
   */
  static Optional<ImportKind> kind(List<String> headers) {
    ImportKind best = null;
    int most = 0;
    for (ImportKind kind : ImportKind.values()) {
      int known = known(kind, headers);
      if (known > most
          && missing(kind, guess(kind, headers)).isEmpty()
          && !isVague(kind, headers)) {
        best = kind;
        most = known;
      }
    }
    return Optional.ofNullable(best);
  }

  /** A date and a customer alone are no deals: something must say money. */
  private static boolean isVague(ImportKind kind, List<String> headers) {
    return kind == ImportKind.DEALS
        && !guess(kind, headers).contains(Optional.of(ImportField.AMOUNT));
  }

  /** The fields without which no row can be read and that no column holds. */
  static List<ImportField> missing(ImportKind kind, List<Optional<ImportField>> columns) {
    return kind.needed().stream()
        .filter(field -> !columns.contains(Optional.of(field)))
        .filter(field -> field != ImportField.CONTACT || !hasNameParts(columns))
        .sorted()
        .toList();
  }

  private static boolean hasNameParts(List<Optional<ImportField>> columns) {
    return columns.contains(Optional.of(ImportField.GIVEN_NAME))
        || columns.contains(Optional.of(ImportField.FAMILY_NAME))
        || columns.contains(Optional.of(ImportField.CUSTOMER));
  }
}
