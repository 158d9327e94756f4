package org.henryjournal.torture;

import java.nio.file.Path;

/**
 * What was done to a disk, in order. Files are told apart by a number, since a name may come to
 * lead to another one while a program still writes into the first.
 */
public sealed interface Done {

  /** A new, empty file and its name. */
  record Made(long file, Path path) implements Done {}

  /** A file that was there before is used for the first time. */
  record Found(long file, Path path) implements Done {}

  record Wrote(long file, long at, byte[] bytes) implements Done {}

  record Cut(long file, long length) implements Done {}

  record Forced(long file) implements Done {}

  record MadeFolder(Path path) implements Done {}

  /** The names in a folder are on the disk. */
  record ForcedFolder(Path path) implements Done {}

  record Moved(Path from, Path to) implements Done {}

  record Deleted(Path path) implements Done {}

  /**
   * The program has told its user something; no work of the disk.
   *
   * @param what an acknowledgement of the test that made the recording
   */
  record Said(Object what) implements Done {}
}
