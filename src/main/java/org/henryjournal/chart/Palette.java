package org.henryjournal.chart;

import java.util.function.Function;

/**
 * Colours and fonts of a drawing outside the window.
 *
 * @param fonts '' for those of what is around it
 * @param ink the colour of a style, as CSS writes it
 */
public record Palette(String background, String fonts, Function<Style, String> ink) {

  private static final String FONTS =
      "'Segoe UI','SF Pro Text','Noto Sans','Microsoft YaHei UI','PingFang SC',"
          + "'Noto Sans CJK SC','Source Han Sans SC','WenQuanYi Micro Hei',sans-serif";

  /** On white, for paper and mail. */
  public static Palette light() {
    return new Palette("#ffffff", FONTS, Palette::onWhite);
  }

  /** On a dark screen. */
  public static Palette dark() {
    return new Palette("#0d1117", FONTS, Palette::onDark);
  }

  private static String onDark(Style style) {
    return switch (style) {
      case YOU, YOU_TEXT -> "#58a6ff";
      case YOU_SOFT -> "#1f4270";
      case OTHER -> "#8b949e";
      case GREY -> "#6e7681";
      case GREY_SOFT -> "#21262d";
      case REFERENCE -> "#8b949e";
      case GRID -> "#30363d";
      case GRADE_A -> "#57a773";
      case GRADE_B -> "#6ba5e7";
      case GRADE_C -> "#cdac66";
      case GOOD -> "#3fb950";
      case AXIS_TEXT, MUTED -> "#9da7b3";
      case TEXT, STRONG -> "#e6edf3";
    };
  }

  private static String onWhite(Style style) {
    return switch (style) {
      case YOU -> "#0969da";
      case YOU_SOFT -> "#b6d6fb";
      case OTHER -> "#57606a";
      case GREY -> "#afb8c1";
      case GREY_SOFT -> "#eaeef2";
      case REFERENCE -> "#6e7781";
      case GRID -> "#d8dee4";
      case GRADE_A -> "#57a773";
      case GRADE_B -> "#6ba5e7";
      case GRADE_C -> "#cdac66";
      case GOOD -> "#2da44e";
      case AXIS_TEXT, MUTED -> "#57606a";
      case TEXT, STRONG -> "#24292f";
      case YOU_TEXT -> "#0969da";
    };
  }
}
