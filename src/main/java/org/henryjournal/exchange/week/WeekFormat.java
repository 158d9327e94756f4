package org.henryjournal.exchange.week;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.henryjournal.exchange.fonts.FontShelf;

/** The formats of a weekly summary. */
public enum WeekFormat {
  TXT,
  MD,
  HTML,
  PDF,
  XLSX;

  /** Of its files, without a dot. */
  public String extension() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** All of them, as a command line names a choice. */
  public static String codes() {
    return Stream.of(values()).map(WeekFormat::extension).collect(Collectors.joining("|"));
  }

  /** Whether it can be printed as it is. */
  public boolean isText() {
    return this == TXT || this == MD || this == HTML;
  }

  /** The format that a file's ending or the word itself names. */
  public static Optional<WeekFormat> named(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    for (WeekFormat format : values()) {
      if (format.extension().equals(ending)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  /**
   * @param fonts where a PDF finds its fonts
   * @throws org.henryjournal.domain.Refusal where no font has all of a PDF's characters
   */
  public byte[] write(WeekDocument document, FontShelf fonts) {
    return switch (this) {
      case TXT -> WeekText.write(document).getBytes(StandardCharsets.UTF_8);
      case MD -> WeekMarkdown.write(document).getBytes(StandardCharsets.UTF_8);
      case HTML -> WeekHtml.page(document).getBytes(StandardCharsets.UTF_8);
      case PDF -> new WeekPdf(document, fonts).write();
      case XLSX -> WeekSheets.write(document);
    };
  }
}
