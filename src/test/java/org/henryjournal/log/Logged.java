package org.henryjournal.log;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What a test, or the tests of a class together, must bring into the log. It is not printed; what
 * else is logged is.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(LoggedExtension.class)
public @interface Logged {

  /** The messages, without what is behind them. */
  String[] value();
}
