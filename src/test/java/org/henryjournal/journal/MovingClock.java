package org.henryjournal.journal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** A clock that a test sets to the noon of any day. */
final class MovingClock extends Clock {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private LocalDate day;

  MovingClock(LocalDate day) {
    this.day = day;
  }

  void set(LocalDate newDay) {
    day = newDay;
  }

  LocalDate day() {
    return day;
  }

  @Override
  public Instant instant() {
    return day.atTime(LocalTime.NOON).atZone(ZONE).toInstant();
  }

  @Override
  public ZoneId getZone() {
    return ZONE;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("The days of a test are those of its own zone");
  }
}
