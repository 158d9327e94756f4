package org.henryjournal.log;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * What a test, or the tests of a class together, must bring into the log. It is not printed; what
 * else is logged is.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(LoggedExtension.class)
@ResourceLock(Logged.LOG)
public @interface Logged {

  /** What tests that look at the log, or silence it, do not share at one time. */
  String LOG = "log";

  /** The messages, without what is behind them. */
  String[] value();
}
