package org.henryjournal.exchange.read;

/** What a file is, decided by its content, not its name. */
public enum SourceFormat {
  CSV,
  XLSX,
  VCARD
}
