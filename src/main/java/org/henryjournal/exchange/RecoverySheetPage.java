package org.henryjournal.exchange;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.henryjournal.journal.seal.RecoverySheet;
import org.henryjournal.text.Messages;

/**
 * A recovery sheet to be printed or put away: as a page that prints well where the file's name ends
 * in {@code .html}, else as plain text. The first line of the text is what opens the journal.
 */
public final class RecoverySheetPage {

  private static final int IN_ROW = 4;

  private final Messages messages;

  public RecoverySheetPage(Messages messages) {
    this.messages = messages;
  }

  /**
   * @param journal as the rep knows it
   * @param file by whose ending the form is chosen
   */
  public byte[] write(RecoverySheet sheet, String journal, LocalDate made, Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    boolean isPage = name.endsWith(".html") || name.endsWith(".htm");
    return (isPage ? page(sheet, journal, made) : text(sheet, journal, made))
        .getBytes(StandardCharsets.UTF_8);
  }

  private String title(String journal) {
    return messages.get("seal.sheet.title", journal);
  }

  private String text(RecoverySheet sheet, String journal, LocalDate made) {
    return String.join(
        "\n",
        String.join(" ", sheet.blocks()),
        "",
        title(journal),
        messages.get("seal.sheet.made", messages.dayOfYear(made)),
        "",
        messages.get("seal.sheet.use"),
        messages.get("seal.sheet.keep"),
        messages.get("seal.sheet.read"),
        "");
  }

  private String page(RecoverySheet sheet, String journal, LocalDate made) {
    List<String> blocks = sheet.blocks();
    StringBuilder rows = new StringBuilder();
    for (int from = 0; from < blocks.size(); from += IN_ROW) {
      rows.append("<tr>");
      IntStream.range(from, from + IN_ROW)
          .forEach(
              i ->
                  rows.append("<td><small>" + (i + 1) + "</small>")
                      .append(blocks.get(i))
                      .append("</td>"));
      rows.append("</tr>");
    }
    return """
    <!DOCTYPE html>
    <html lang="%s"><head><meta charset="utf-8"><title>%s</title><style>
    body { font: 12pt sans-serif; max-width: 42em; margin: 3em auto; color: #000; background: #fff }
    td { font: 18pt monospace; border: 1px solid #000; padding: .5em .8em; letter-spacing: .1em }
    small { display: block; font: 9pt sans-serif; letter-spacing: 0 }
    table { border-collapse: collapse; margin: 2em 0 }
    </style></head><body>
    <h1>%s</h1><p>%s</p><table>%s</table><p>%s</p><p>%s</p><p>%s</p>
    </body></html>
    """
        .formatted(
            messages.language().code(),
            escaped(title(journal)),
            escaped(title(journal)),
            escaped(messages.get("seal.sheet.made", messages.dayOfYear(made))),
            rows,
            escaped(messages.get("seal.sheet.use")),
            escaped(messages.get("seal.sheet.keep")),
            escaped(messages.get("seal.sheet.read")));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
