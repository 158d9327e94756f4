package org.henryjournal.cli;

import java.util.stream.Collectors;
import org.henryjournal.text.Messages;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in the rep's language what is wrong with a command line. */
final class WrongUsage {

  /** A mistake that this program found itself and has a sentence for. */
  static final class Told extends ParameterException {

    private static final long serialVersionUID = 1L;

    Told(picocli.CommandLine command, String sentence) {
      super(command, sentence);
    }
  }

  private WrongUsage() {}

  static String sentence(ParameterException e, Messages messages) {
    if (e instanceof Told) {
      return String.valueOf(e.getMessage());
    }
    if (e instanceof UnmatchedArgumentException unmatched) {
      return messages.get("cli.wrong.unknown", String.join(" ", unmatched.getUnmatched()));
    }
    if (e instanceof MissingParameterException missing && !missing.getMissing().isEmpty()) {
      String names =
          missing.getMissing().stream().map(WrongUsage::name).collect(Collectors.joining(", "));
      return messages.get("cli.wrong.missing", names);
    }
    ArgSpec argument = e.getArgSpec();
    String value = e.getValue();
    if (argument != null && argument.isPositional() && value != null && isRoot(e)) {
      return messages.get("cli.wrong.unknown", value);
    }
    if (argument != null && value != null) {
      return messages.get("cli.wrong.value", name(argument), value);
    }
    return messages.get("cli.wrong", String.valueOf(e.getMessage()));
  }

  /** A word where a command was expected, and not the file of one. */
  private static boolean isRoot(ParameterException e) {
    return e.getCommandLine().getParent() == null;
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }
}
