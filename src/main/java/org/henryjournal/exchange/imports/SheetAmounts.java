package org.henryjournal.exchange.imports;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.henryjournal.domain.AmountWords;
import org.henryjournal.exchange.Cells;

/**
 * Reads the amounts of one column: {@code 20000}, {@code ¥20,000.00}, {@code 2万}, and where the
 * whole column says that the comma parts the cents, {@code 1.234,56} and {@code 1 234,5}.
 */
final class SheetAmounts {

  private static final Pattern CENTS_BEHIND_COMMA =
      Pattern.compile("\\D*\\d{1,3}(?:[. ]?\\d{3})*,\\d{1,2}\\D*");
  private static final Pattern CENTS_BEHIND_POINT =
      Pattern.compile("\\D*\\d{1,3}(?:[, ]?\\d{3})*\\.\\d{1,2}\\D*");

  private final boolean comma;
  private final boolean inWan;

  private SheetAmounts(boolean comma, boolean inWan) {
    this.comma = comma;
    this.inWan = inWan;
  }

  /**
   * Decides by all cells of the column.
   *
   * @param inWan the header says that the column counts in units of ten thousand
   */
  static SheetAmounts of(Iterable<String> cells, boolean inWan) {
    boolean comma = false;
    for (String cell : cells) {
      String plain = plain(cell);
      if (CENTS_BEHIND_POINT.matcher(plain).matches()) {
        return new SheetAmounts(false, inWan);
      }
      comma |= CENTS_BEHIND_COMMA.matcher(plain).matches();
    }
    return new SheetAmounts(comma, inWan);
  }

  private static String plain(String cell) {
    return Cells.narrow(cell).replace('\u202f', ' ').replace('\u00a0', ' ').replace("'", "");
  }

  /** Empty where the cell is no amount. */
  Optional<BigDecimal> parse(String cell) {
    String plain = plain(cell);
    if (comma) {
      plain = plain.replace(".", "").replace(',', '.');
    }
    plain = plain.replaceAll("(?<=\\d) (?=\\d{3})", "");
    return AmountWords.parse(inWan && plain.indexOf('万') < 0 ? plain + "万" : plain);
  }
}
