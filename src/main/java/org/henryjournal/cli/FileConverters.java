package org.henryjournal.cli;

import java.nio.file.Path;
import picocli.CommandLine;

/** Makes what picocli needs; files are named from the working folder of who typed the command. */
final class FileConverters implements CommandLine.IFactory {

  private final Path folder;

  FileConverters(Path folder) {
    this.folder = folder;
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    if (type.equals(RootCommand.FileConverter.class)) {
      return type.cast(new RootCommand.FileConverter(folder));
    }
    return type.equals(RootCommand.JournalConverter.class)
        ? type.cast(new RootCommand.JournalConverter(folder))
        : CommandLine.defaultFactory().create(type);
  }
}
