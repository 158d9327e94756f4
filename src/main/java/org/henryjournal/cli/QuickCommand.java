package org.henryjournal.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code henry quick}: the window of one line that logs a visit and goes. */
@Command(name = "quick")
final class QuickCommand implements Callable<Integer> {

  private final CommandRun run;

  QuickCommand(CommandRun run) {
    this.run = run;
  }

  @Override
  public Integer call() {
    return run.root().open(Window.Wanted.LINE);
  }
}
