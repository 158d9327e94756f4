package org.henryjournal.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.henryjournal.domain.Coded;
import org.henryjournal.journal.MergeConflict;
import org.henryjournal.journal.MergeReport;
import org.henryjournal.journal.MergeTitle;
import org.henryjournal.text.Messages;
import org.jspecify.annotations.Nullable;

/** Tells what a merge of two copies brings, for the window and the command line. */
public final class MergeWords {

  /** Families of keys whose members are called by codes. */
  private static final List<String> CODES =
      List.of("outcome.", "kind.", "merge.state.", "stage.", "met.", "answer.", "goals.measure.");

  /** A long list says its first ones. */
  private static final int MOST = 8;

  private final Messages messages;

  public MergeWords(Messages messages) {
    this.messages = messages;
  }

  /** What comes in, a line for each kind: "customers: 2 new, 1 changed". */
  public List<String> counts(MergeReport report) {
    List<String> lines = new ArrayList<>();
    for (String table : report.tables()) {
      if (messages.has("merge.table." + table)) {
        lines.add(
            messages.get(
                "merge.line", messages.get("merge.table." + table), said(report.count(table))));
      }
    }
    return lines;
  }

  private String said(MergeReport.Count count) {
    List<String> said = new ArrayList<>();
    add(said, "merge.added", count.added());
    add(said, "merge.changed", count.changed());
    add(said, "merge.gone", count.gone());
    return joined(said);
  }

  private void add(List<String> said, String key, int count) {
    if (count > 0) {
      said.add(messages.get(key, count));
    }
  }

  private String joined(List<String> words) {
    String some = words.stream().limit(MOST).collect(Collectors.joining(messages.get("merge.and")));
    return words.size() > MOST ? some + " …" : some;
  }

  /** Which days, which visits, which customers became one, and what was kept. */
  public List<String> about(MergeReport report) {
    List<String> lines = new ArrayList<>();
    report
        .firstDay()
        .ifPresent(
            first -> {
              LocalDate last = report.lastDay().orElse(first);
              lines.add(
                  first.equals(last)
                      ? messages.get("merge.days", messages.date(first))
                      : messages.get(
                          "merge.days.range", messages.date(first), messages.date(last)));
              lines.add(
                  messages.get(
                      "merge.newest", joined(report.newest().stream().map(this::title).toList())));
            });
    if (!report.recognised().isEmpty()) {
      lines.add(messages.get("merge.recognised", joined(report.recognised())));
    }
    if (!report.kept().isEmpty()) {
      lines.add(
          messages.get("merge.kept", joined(report.kept().stream().map(this::title).toList())));
    }
    return lines;
  }

  /** How a thing is called: "Acme (30 Nov 2026)". */
  public String title(MergeTitle title) {
    String words =
        title.words().isEmpty() ? messages.get("merge.table." + title.table()) : title.words();
    return title
        .date()
        .map(day -> messages.get("merge.titled", words, messages.date(day)))
        .orElse(words);
  }

  /** What both copies changed, such as "phone". */
  public String column(MergeConflict conflict) {
    return messages.get("merge.column." + conflict.column());
  }

  public String mine(MergeConflict conflict) {
    return value(conflict.mine());
  }

  public String other(MergeConflict conflict) {
    return value(conflict.other());
  }

  /** The whole sentence, with what holds. */
  public String conflict(MergeConflict conflict) {
    return messages.get(
        "merge.conflict",
        title(conflict.what()),
        column(conflict),
        mine(conflict),
        other(conflict),
        conflict.takesOther() ? other(conflict) : mine(conflict));
  }

  private String value(@Nullable Object value) {
    return switch (value) {
      case null -> messages.get("merge.none");
      case Boolean truth -> messages.get(truth ? "merge.yes" : "merge.no");
      case LocalDate day -> messages.date(day);
      case BigDecimal amount -> messages.amount(amount);
      case Coded coded -> coded(coded.code());
      default -> value.toString().isEmpty() ? messages.get("merge.none") : value.toString();
    };
  }

  private String coded(String code) {
    return CODES.stream()
        .map(family -> family + code)
        .filter(messages::has)
        .findFirst()
        .map(messages::get)
        .orElse(code);
  }
}
