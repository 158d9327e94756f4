package org.henryjournal.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.henryjournal.insight.ClosingCurve;
import org.henryjournal.insight.ConfidenceInterval;
import org.henryjournal.insight.DealsByNumber;
import org.henryjournal.insight.Period;
import org.henryjournal.insight.Rate;
import org.henryjournal.insight.SignedBy;

/** The figures as one JSON object; a figure that has no deals to stand on is null. */
final class StatsJson {

  private static final int SHARE_PLACES = 4;
  private static final int HAZARD_PLACES = 6;
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuu-MM");

  private StatsJson() {}

  static String write(Stats stats) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.setPrettyPrinter(new DefaultPrettyPrinter());
      json.writeStartObject();
      json.writeNumberField("visits", stats.total().visits());
      json.writeNumberField("customers", stats.customers());
      json.writeNumberField("deals", stats.total().deals());
      visitsPerDeal(json, stats.total());
      shares(json, stats.deals());
      curve(json, stats);
      wins(json, stats);
      json.writeObjectFieldStart("first_orders");
      shares(json, stats.firstOrders());
      json.writeEndObject();
      json.writeObjectFieldStart("reorders");
      shares(json, stats.reorders());
      json.writeEndObject();
      signed(json, stats);
      json.writeObjectFieldStart("by_month");
      for (Period month : stats.months()) {
        json.writeObjectFieldStart(MONTH.format(month.from()));
        json.writeNumberField("visits", month.visits());
        json.writeNumberField("deals", month.deals());
        visitsPerDeal(json, month);
        json.writeEndObject();
      }
      json.writeEndObject();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void visitsPerDeal(JsonGenerator json, Period period) throws IOException {
    json.writeFieldName("visits_per_deal");
    Optional<Double> ratio = period.visitsPerDeal();
    if (ratio.isPresent()) {
      json.writeNumber(rounded(ratio.get(), SHARE_PLACES));
    } else {
      json.writeNull();
    }
  }

  private static void shares(JsonGenerator json, DealsByNumber deals) throws IOException {
    json.writeObjectFieldStart("share_of_deals_by_visit_number");
    json.writeNumberField("deals", deals.deals());
    json.writeObjectFieldStart("by_number");
    for (Map.Entry<Integer, Integer> entry : new TreeMap<>(deals.byNumber()).entrySet()) {
      json.writeNumberField(String.valueOf(entry.getKey()), entry.getValue());
    }
    json.writeEndObject();
    json.writeObjectFieldStart("share");
    share(json, "1", deals, deals.share(1));
    share(json, "2", deals, deals.share(2));
    share(json, "3", deals, deals.share(3));
    share(json, ">=3", deals, deals.shareFrom(3));
    share(json, ">=5", deals, deals.shareFrom(5));
    json.writeEndObject();
    share(json, "mean", deals, deals.mean());
    share(json, "median", deals, deals.median());
    json.writeFieldName("max");
    if (deals.deals() == 0) {
      json.writeNull();
    } else {
      json.writeNumber(deals.max());
    }
    json.writeEndObject();
  }

  private static void share(JsonGenerator json, String name, DealsByNumber deals, double value)
      throws IOException {
    json.writeFieldName(name);
    if (deals.deals() == 0) {
      json.writeNull();
    } else {
      json.writeNumber(rounded(value, SHARE_PLACES));
    }
  }

  private static void curve(JsonGenerator json, Stats stats) throws IOException {
    json.writeObjectFieldStart("closing_curve_kaplan_meier_open_pursuits_censored");
    for (ClosingCurve.Step step : stats.curve()) {
      json.writeObjectFieldStart(String.valueOf(step.number()));
      json.writeNumberField("at_risk", step.atRisk());
      json.writeNumberField("closed", step.closed());
      json.writeNumberField("hazard", rounded(step.hazard(), HAZARD_PLACES));
      json.writeNumberField("cumulative_close", rounded(step.cumulative(), HAZARD_PLACES));
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static void wins(JsonGenerator json, Stats stats) throws IOException {
    Rate wins = stats.wins();
    boolean isKnown = stats.isAnyLost() && wins.of() > 0;
    json.writeObjectFieldStart("win_rate");
    json.writeNumberField("won", wins.hits());
    json.writeNumberField("lost", wins.of() - wins.hits());
    if (isKnown) {
      json.writeNumberField("rate", rounded(wins.value().orElseThrow(), HAZARD_PLACES));
      range(json, wins.interval().orElseThrow());
    } else {
      for (String name : List.of("rate", "low", "high")) {
        json.writeNullField(name);
      }
    }
    json.writeEndObject();
  }

  private static void signed(JsonGenerator json, Stats stats) throws IOException {
    json.writeObjectFieldStart("signed_by_visit_cumulative_incidence");
    for (SignedBy.Step step : stats.signed()) {
      json.writeObjectFieldStart(String.valueOf(step.number()));
      json.writeNumberField("estimate", rounded(step.estimate(), HAZARD_PLACES));
      range(json, step.range());
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static void range(JsonGenerator json, ConfidenceInterval range) throws IOException {
    json.writeNumberField("low", rounded(range.low(), HAZARD_PLACES));
    json.writeNumberField("high", rounded(range.high(), HAZARD_PLACES));
  }

  /** Rounds the number that the double really is, so that no half is made up by printing it. */
  private static double rounded(double value, int places) {
    return new BigDecimal(value).setScale(places, RoundingMode.HALF_EVEN).doubleValue();
  }
}
